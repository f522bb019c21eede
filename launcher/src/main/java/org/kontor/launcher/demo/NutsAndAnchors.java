package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;
import static org.kontor.launcher.demo.MetricThread.circle;
import static org.kontor.launcher.demo.MetricThread.hexagon;

import java.util.ArrayList;
import java.util.List;

/** Nuts, washers, threaded rods and anchors. */
final class NutsAndAnchors {

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        nuts();
        washers();
        rods();
        wedgeAnchors();
        wallPlugs();
        return articles;
    }

    private void nuts() {
        double[][] table = {
            {3, 5.5, 2.4, 4.5}, {4, 7, 3.2, 6}, {5, 8, 4.7, 6.8}, {6, 10, 5.2, 8}, {8, 13, 6.8, 9.5},
            {10, 16, 8.4, 11.9}, {12, 18, 10.8, 14.9}, {16, 24, 14.8, 19.1}, {20, 30, 18, 22.8}, {24, 36, 21.5, 27.1},
        };
        for (double[] row : table) {
            for (Metal metal : new Metal[] {Metal.STEEL_8, Metal.A2, Metal.A4}) {
                articles.add(hexNut(row[0], row[1], row[2], metal));
            }
        }
        for (double[] row : table) {
            for (Metal metal : new Metal[] {Metal.STEEL_8, Metal.A2}) {
                articles.add(lockNut(row[0], row[1], row[3], metal));
            }
        }
    }

    private Article hexNut(double d, double s, double m, Metal metal) {
        MetricThread thread = MetricThread.m(d);
        Words label = metal.label();
        return nut(
                        new Article("4032-" + thread.name() + "-" + metal.code, "hex-nuts")
                                .name(
                                        "Hexagon nut ISO 4032 " + thread.name() + ", " + label.en(),
                                        "六角螺母 ISO 4032 " + thread.name() + " " + label.zh())
                                .text(
                                        "Hexagon nut, style 1, to ISO 4032, thread " + thread.name()
                                                + ", width across flats " + plain(s) + " mm, height " + plain(m)
                                                + " mm. Full nut, formerly DIN 934.",
                                        "1 型六角螺母，符合 ISO 4032，螺纹 " + thread.name() + "，对边宽度 " + plain(s) + " mm，高度 "
                                                + plain(m) + " mm。旧标准 DIN 934。")
                                .value("norm", "ISO 4032"),
                        thread,
                        s,
                        m,
                        metal)
                .drawing("nut:d=" + plain(d) + ",s=" + plain(s) + ",m=" + plain(m));
    }

    private Article lockNut(double d, double s, double h, Metal metal) {
        MetricThread thread = MetricThread.m(d);
        Words label = metal.label();
        return nut(
                        new Article("7040-" + thread.name() + "-" + metal.code, "lock-nuts")
                                .name(
                                        "Lock nut with nylon insert ISO 7040 " + thread.name() + ", " + label.en(),
                                        "尼龙嵌件锁紧螺母 ISO 7040 " + thread.name() + " " + label.zh())
                                .text(
                                        "Prevailing torque hexagon nut with non-metallic insert to ISO 7040, thread "
                                                + thread.name() + ", width across flats " + plain(s) + " mm, height "
                                                + plain(h) + " mm. Nyloc nut, stop nut, formerly DIN 982.",
                                        "非金属嵌件六角锁紧螺母，符合 ISO 7040，螺纹 " + thread.name() + "，对边宽度 " + plain(s) + " mm，高度 "
                                                + plain(h) + " mm。防松螺母，旧标准 DIN 982。")
                                .value("norm", "ISO 7040"),
                        thread,
                        s,
                        h,
                        metal)
                .drawing("locknut:d=" + plain(d) + ",s=" + plain(s) + ",m=" + plain(h));
    }

    private Article nut(Article article, MetricThread thread, double s, double height, Metal metal) {
        article.value("thread", thread.name(), thread.d())
                .value("material", metal.material)
                .value("strength-class", metal.strength)
                .value("surface", metal.surface)
                .number("width-across-flats", s)
                .number("thickness", height)
                .number("pitch", thread.pitch())
                .weight(metal.grams((hexagon(s) * 0.96 - thread.area()) * height))
                .tariff("731816")
                .pack("C62", thread.d() <= 6 ? 500 : thread.d() <= 10 ? 200 : thread.d() <= 16 ? 50 : 25)
                .price(100, 60 + Math.round(thread.d() * 6), metal.centsPerKilogram)
                .pace(thread.d() <= 12 ? 3 : 2);
        return fastenerMaker(article, metal);
    }

    private static Article fastenerMaker(Article article, Metal metal) {
        return metal.stainless()
                ? article.maker("Jinhai Fasteners", "JH" + article.sku.replace("-", ""), "CN")
                : article.maker("Veldtmann", "V " + article.sku.replace("-", "/"), "DE");
    }

    private void washers() {
        double[][] table = {
            {3, 3.2, 7, 0.5}, {4, 4.3, 9, 0.8}, {5, 5.3, 10, 1}, {6, 6.4, 12, 1.6}, {8, 8.4, 16, 1.6},
            {10, 10.5, 20, 2}, {12, 13, 24, 2.5}, {16, 17, 30, 3}, {20, 21, 37, 3}, {24, 25, 44, 4},
        };
        for (double[] row : table) {
            for (Metal metal : new Metal[] {Metal.STEEL_200HV, Metal.A2_SOFT, Metal.A4_SOFT}) {
                String m = "M" + plain(row[0]);
                Words label = metal.label();
                Article washer = new Article("7089-" + m + "-" + metal.code, "washers")
                        .name("Plain washer ISO 7089 " + m + ", " + label.en(), "平垫圈 ISO 7089 " + m + " " + label.zh())
                        .text(
                                "Plain washer, product grade A, to ISO 7089 for " + m + ": inner diameter "
                                        + plain(row[1]) + " mm, outer diameter " + plain(row[2]) + " mm, thickness "
                                        + plain(row[3]) + " mm. Formerly DIN 125 A.",
                                "A 级平垫圈，符合 ISO 7089，配 " + m + "：内径 " + plain(row[1]) + " mm，外径 " + plain(row[2])
                                        + " mm，厚度 " + plain(row[3]) + " mm。旧标准 DIN 125 A。")
                        .value("norm", "ISO 7089")
                        .value("thread", m, row[0])
                        .number("diameter", row[1])
                        .number("outer-diameter", row[2])
                        .number("thickness", row[3])
                        .value("material", metal.material)
                        .value("strength-class", metal.strength)
                        .value("surface", metal.surface)
                        .weight(metal.grams((circle(row[2]) - circle(row[1])) * row[3]))
                        .tariff("731822")
                        .pack("C62", row[0] <= 8 ? 1000 : row[0] <= 12 ? 500 : 100)
                        .price(100, 25 + Math.round(row[0] * 2), metal.centsPerKilogram)
                        .drawing("washer:d=" + plain(row[1]) + ",o=" + plain(row[2]) + ",h=" + plain(row[3]))
                        .pace(row[0] <= 12 ? 3 : 2);
                articles.add(fastenerMaker(washer, metal));
            }
        }
    }

    private void rods() {
        for (double d : new double[] {6, 8, 10, 12, 16, 20, 24}) {
            for (Metal metal : new Metal[] {Metal.STEEL_48, Metal.STEEL_88, Metal.A2}) {
                for (int length : new int[] {1000, 2000}) {
                    articles.add(rod(MetricThread.m(d), metal, length));
                }
            }
        }
    }

    private Article rod(MetricThread thread, Metal metal, int length) {
        Words label = metal.label();
        Article rod = new Article("976-" + thread.name() + "X" + length + "-" + metal.code, "rods")
                .name(
                        "Threaded rod DIN 976-1 " + thread.name() + "×" + length + ", " + label.en(),
                        "全螺纹螺杆 DIN 976-1 " + thread.name() + "×" + length + " " + label.zh())
                .text(
                        "Threaded rod to DIN 976-1, form A, thread " + thread.name() + ", length " + length
                                + " mm. Stud bar, formerly DIN 975.",
                        "全螺纹螺杆（牙条、丝杆），符合 DIN 976-1 A 型，螺纹 " + thread.name() + "，长度 " + length + " mm。旧标准 DIN 975。")
                .value("norm", "DIN 976-1")
                .value("thread", thread.name(), thread.d())
                .number("length", length)
                .value("material", metal.material)
                .value("strength-class", metal.strength)
                .value("surface", metal.surface)
                .number("pitch", thread.pitch())
                .weight(metal.grams(thread.area() * length))
                .tariff("731815")
                .pack("C62", thread.d() <= 10 ? 10 : 5)
                .price(1, 25, metal.centsPerKilogram)
                .drawing("rod:d=" + plain(thread.d()) + ",l=" + length)
                .pace(length == 1000 ? 2 : 1);
        return fastenerMaker(rod, metal);
    }

    private void wedgeAnchors() {
        int[][] table = {
            {8, 65, 10}, {8, 80, 25}, {8, 100, 45}, {10, 80, 15}, {10, 95, 30}, {10, 115, 50}, {12, 100, 20},
            {12, 120, 40}, {12, 145, 65}, {16, 125, 25}, {16, 150, 50}, {16, 180, 80}, {20, 160, 30}, {20, 200, 70},
        };
        for (int[] row : table) {
            for (Metal metal : new Metal[] {Metal.STEEL_88, Metal.A4}) {
                articles.add(wedgeAnchor(row[0], row[1], row[2], metal));
            }
        }
    }

    private Article wedgeAnchor(int d, int length, int fixture, Metal metal) {
        MetricThread thread = MetricThread.m(d);
        Words finish = metal.stainless() ? metal.label() : new Words("zinc plated", "镀锌");
        Article anchor = new Article("WA-" + thread.name() + "X" + length + "-" + metal.code, "wedge-anchors")
                .name(
                        "Wedge anchor " + thread.name() + "×" + length + ", " + finish.en(),
                        "楔形膨胀锚栓 " + thread.name() + "×" + length + " " + finish.zh())
                .text(
                        "Torque-controlled expansion anchor for cracked and uncracked concrete, with nut and washer."
                                + " Drill hole " + d + " mm, fixture up to " + fixture
                                + " mm thick. Through bolt, European assessment option 1.",
                        "扭矩控制式膨胀锚栓，适用于开裂及非开裂混凝土，含螺母和垫圈。钻孔直径 " + d + " mm，最大被固定物厚度 " + fixture + " mm。又称膨胀螺栓。")
                .value("thread", thread.name(), d)
                .number("length", length)
                .number("diameter", d)
                .number("thickness", fixture)
                .value("material", metal.material)
                .value("surface", metal.surface)
                .weight(metal.grams(thread.area() * length + hexagon(1.5 * d) * d * 0.6 + 2.2 * d * d))
                .tariff("731815")
                .pack("C62", d <= 10 ? 50 : d <= 12 ? 25 : 10)
                .price(100, 1800 + d * 120L, metal.centsPerKilogram * 2)
                .drawing("wedge:d=" + d + ",l=" + length);
        return anchor.maker("Hallerstein", "HWA " + d + "/" + fixture + (metal.stainless() ? " A4" : ""), "AT");
    }

    private void wallPlugs() {
        int[][] table = {{5, 25}, {6, 30}, {6, 50}, {8, 40}, {8, 65}, {10, 50}, {10, 80}, {12, 60}, {14, 75}};
        for (int[] row : table) {
            int d = row[0];
            int length = row[1];
            articles.add(new Article("WP-" + d + "X" + length, "wall-plugs")
                    .name("Nylon wall plug " + d + "×" + length, "尼龙胀塞 " + d + "×" + length)
                    .text(
                            "Four-way expanding plug of polyamide 6 for solid and perforated brick, drill hole " + d
                                    + " mm, length " + length + " mm. Dowel, Rawl plug.",
                            "聚酰胺 6 四向膨胀胀塞，适用于实心砖和多孔砖，钻孔直径 " + d + " mm，长度 " + length + " mm。又称塑料膨胀管、胶塞。")
                    .number("diameter", d)
                    .number("length", length)
                    .value("material", new Words("Polyamide 6", "聚酰胺 6（尼龙）"))
                    .value("colour", new Words("Grey", "灰色"))
                    .weight(circle(d) * length * 0.55 * 1.13 / 1000)
                    .tariff("392590")
                    .pack("C62", d <= 8 ? 100 : 50)
                    .price(100, 90, 1900)
                    .pace(3)
                    .drawing("plug:d=" + d + ",l=" + length)
                    .maker("Hallerstein", "HP" + d + "-" + length, "AT"));
        }
    }
}
