package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;
import static org.kontor.launcher.demo.MetricThread.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cable glands, cable ties, conduits and lamps. */
final class Installation {

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        glands();
        ties();
        conduits();
        lamps();
        tubes();
        return articles;
    }

    /** EN 62444: thread, pitch, clamping range, width across flats. */
    private void glands() {
        double[][] table = {
            {12, 1.5, 3, 6.5, 15}, {16, 1.5, 4.5, 10, 20}, {20, 1.5, 6, 12, 24}, {25, 1.5, 9, 17, 29},
            {32, 1.5, 13, 21, 36}, {40, 1.5, 16, 28, 46}, {50, 1.5, 21, 35, 55}, {63, 1.5, 34, 48, 68},
        };
        for (double[] row : table) {
            for (boolean brass : new boolean[] {false, true}) {
                String size = "M" + plain(row[0]) + "×1.5";
                Words material = brass ? new Words("Nickel-plated brass", "黄铜镀镍") : new Words("Polyamide", "尼龙");
                articles.add(new Article("CG" + (brass ? "B" : "P") + "-M" + plain(row[0]), "glands")
                        .name(
                                "Cable gland " + size + ", " + material.en().toLowerCase(Locale.ROOT),
                                "电缆固定头 " + size + " " + material.zh())
                        .text(
                                "Cable gland to EN 62444 with seal and strain relief, IP 68, clamping range "
                                        + plain(row[2]) + " to " + plain(row[3]) + " mm, width across flats "
                                        + plain(row[4]) + " mm. Cord grip.",
                                "电缆固定头，符合 EN 62444，带密封圈和防拉脱夹爪，IP 68，夹紧范围 " + plain(row[2]) + "–" + plain(row[3])
                                        + " mm，对边宽度 " + plain(row[4]) + " mm。又称格兰头、防水接头。")
                        .value("norm", "EN 62444")
                        .value("thread", "M" + plain(row[0]), row[0])
                        .number("pitch", row[1])
                        .value("clamping-range", plain(row[2]) + "–" + plain(row[3]), row[3])
                        .number("width-across-flats", row[4])
                        .value("material", material)
                        .value("colour", brass ? new Words("Silver", "银色") : new Words("Grey", "灰色"))
                        .weight(row[4] * row[4] * row[4] * (brass ? 0.0024 : 0.00046) + 3)
                        .tariff(brass ? "741980" : "392690")
                        .pack("C62", row[0] <= 25 ? 50 : 10)
                        .price(1, (brass ? 130 : 28) + Math.round(row[0] * (brass ? 9 : 3)), 0)
                        .drawing("gland:d=" + plain(row[0]) + ",s=" + plain(row[4]) + ",m="
                                + (brass ? "bright" : "grey"))
                        .maker("Ostwik Electric", "OG-" + (brass ? "B" : "P") + plain(row[0]), "DE"));
            }
        }
    }

    private void ties() {
        double[][] table = {
            {2.5, 100},
            {2.5, 160},
            {2.5, 200},
            {3.6, 140},
            {3.6, 200},
            {3.6, 300},
            {4.8, 200},
            {4.8, 300},
            {4.8, 370},
            {7.6, 300},
            {7.6, 370},
            {7.6, 540}
        };
        for (double[] row : table) {
            for (boolean black : new boolean[] {true, false}) {
                String size = plain(row[1]) + "×" + plain(row[0]);
                Words colour = black ? new Words("Black", "黑色") : new Words("Natural", "本色");
                articles.add(new Article("CT-" + size.replace("×", "X") + (black ? "-BK" : "-NT"), "cable-ties")
                        .name(
                                "Cable tie " + size + " mm, " + colour.en().toLowerCase(Locale.ROOT) + ", 100 pieces",
                                "尼龙扎带 " + size + " mm " + colour.zh() + " 100 根/包")
                        .text(
                                "Cable tie of polyamide 6.6" + (black ? ", UV resistant" : "")
                                        + ", to EN 62275, length " + plain(row[1]) + " mm, width " + plain(row[0])
                                        + " mm, pack of 100. Zip tie.",
                                "聚酰胺 6.6 尼龙扎带" + (black ? "，抗紫外线" : "") + "，符合 EN 62275，长度 " + plain(row[1]) + " mm，宽度 "
                                        + plain(row[0]) + " mm，每包 100 根。又称扎线带、束线带。")
                        .value("norm", "EN 62275")
                        .number("length", row[1])
                        .number("thickness", row[0])
                        .value("colour", colour)
                        .value("material", new Words("Polyamide 6.6", "聚酰胺 6.6"))
                        .weight(row[0] * row[1] * 0.12)
                        .tariff("392690")
                        .pack("PK", 10)
                        .price(1, 45, 780)
                        .pace(3)
                        .drawing("tie:l=" + plain(row[1]) + ",w=" + plain(row[0]) + (black ? ",m=dark" : ""))
                        .maker(
                                "Hallerstein",
                                "HT" + plain(row[0]).replace(".", "") + "-" + plain(row[1]) + (black ? "S" : "N"),
                                "AT"));
            }
        }
    }

    /** EN 61386: outer diameter, inner diameter, rigid; flexible. */
    private void conduits() {
        double[][] table = {
            {16, 13, 10.7},
            {20, 16.9, 14.1},
            {25, 21.4, 18.3},
            {32, 27.8, 24.3},
            {40, 35.4, 31.2},
            {50, 44.3, 39.6},
            {63, 57, 50.6}
        };
        for (double[] row : table) {
            for (boolean rigid : new boolean[] {true, false}) {
                double inner = rigid ? row[1] : row[2];
                String size = "M" + plain(row[0]);
                articles.add(new Article((rigid ? "CR-" : "CF-") + size, "conduits")
                        .name(
                                (rigid ? "Rigid conduit " : "Flexible conduit ") + size + " EN 61386, PVC",
                                (rigid ? "硬质电工套管 " : "波纹电工软管 ") + size + " EN 61386 PVC")
                        .text(
                                (rigid
                                                ? "Rigid plain conduit, bars of 2 m"
                                                : "Pliable corrugated conduit, rings of 25 or 50 m")
                                        + ", outer diameter " + plain(row[0]) + " mm, inner diameter " + plain(inner)
                                        + " mm, to EN 61386.",
                                (rigid ? "硬质光壁电工套管，每根 2 m" : "可弯曲波纹电工套管，每卷 25 或 50 m") + "，外径 " + plain(row[0])
                                        + " mm，内径 " + plain(inner) + " mm，符合 EN 61386。又称穿线管。")
                        .value("norm", "EN 61386")
                        .value("thread", size, row[0])
                        .number("outer-diameter", row[0])
                        .number("diameter", inner)
                        .value("material", new Words("PVC", "聚氯乙烯"))
                        .value("colour", rigid ? new Words("Light grey", "浅灰色") : new Words("Grey", "灰色"))
                        .weight((circle(row[0]) - circle(inner)) * (rigid ? 1.42 : 0.62))
                        .tariff("391723")
                        .pack("MTR", rigid ? 2 : row[0] <= 25 ? 50 : 25)
                        .price(1, 18, 520)
                        .drawing((rigid ? "conduit:d=" : "flex:d=") + plain(row[0]) + ",i=" + plain(inner))
                        .maker("Ostwik Electric", "OK-" + (rigid ? "R" : "F") + plain(row[0]), "PL"));
            }
        }
    }

    private void lamps() {
        Object[][] rows = {
            {"A60", "E27", "bulb", 5, 470, 35},
            {"A60", "E27", "bulb", 8, 806, 42},
            {"A60", "E27", "bulb", 11, 1055, 55},
            {"A60", "E27", "bulb", 14, 1521, 68},
            {"B35", "E14", "candle", 3, 250, 22},
            {"B35", "E14", "candle", 5, 470, 25},
            {"PAR16", "GU10", "spot", 4, 350, 38},
            {"PAR16", "GU10", "spot", 7, 575, 46},
        };
        for (Object[] row : rows) {
            for (int kelvin : new int[] {2700, 4000, 6500}) {
                int watt = (Integer) row[3];
                articles.add(new Article("LL-" + row[0] + "-" + watt + "W-" + kelvin / 100, "led-lamps")
                        .name(
                                "LED lamp " + row[0] + " " + row[1] + " " + watt + " W, " + kelvin + " K",
                                "LED 灯泡 " + row[0] + " " + row[1] + " " + watt + " W " + kelvin + " K")
                        .text(
                                "LED lamp " + row[0] + ", cap " + row[1] + ", " + row[4] + " lm, " + kelvin
                                        + " K, colour rendering 80, 15,000 h, not dimmable. Light bulb.",
                                "LED " + row[0] + " 灯泡，灯头 " + row[1] + "，光通量 " + row[4] + " lm，色温 " + kelvin
                                        + " K，显色指数 80，寿命 15000 小时，不可调光。")
                        .value("cap", (String) row[1])
                        .number("power", watt)
                        .number("luminous-flux", (Integer) row[4])
                        .number("colour-temperature", kelvin)
                        .number("rated-voltage", 230)
                        .value("norm", "IEC 62560")
                        .weight((Integer) row[5])
                        .tariff("853952")
                        .pack("C62", 10)
                        .price(1, 120 + watt * 21L, 0)
                        .drawing("lamp:t=" + row[2])
                        .maker("Lantao Lighting", "LT" + row[0] + watt + kelvin / 100, "CN"));
            }
        }
    }

    private void tubes() {
        int[][] table = {{600, 8, 950, 110}, {1200, 15, 1850, 195}, {1500, 22, 2750, 260}};
        for (int[] row : table) {
            for (int kelvin : new int[] {3000, 4000, 6500}) {
                articles.add(new Article("LT-T8-" + row[0] + "-" + kelvin / 100, "led-tubes")
                        .name(
                                "LED tube T8 " + row[0] + " mm " + row[1] + " W, " + kelvin + " K",
                                "LED 灯管 T8 " + row[0] + " mm " + row[1] + " W " + kelvin + " K")
                        .text(
                                "LED tube for T8 luminaires with cap G13, replaces a fluorescent tube, " + row[2]
                                        + " lm, " + kelvin + " K, 30,000 h.",
                                "T8 灯具用 LED 灯管，灯头 G13，可替换荧光灯管，光通量 " + row[2] + " lm，色温 " + kelvin
                                        + " K，寿命 30000 小时。日光灯管。")
                        .value("cap", "G13")
                        .value("norm", "IEC 62776")
                        .number("length", row[0])
                        .number("power", row[1])
                        .number("luminous-flux", row[2])
                        .number("colour-temperature", kelvin)
                        .number("rated-voltage", 230)
                        .weight(row[3])
                        .tariff("853952")
                        .pack("C62", 10)
                        .price(1, 320 + row[1] * 19L, 0)
                        .drawing("tube:l=" + row[0])
                        .maker("Lantao Lighting", "LTT8" + row[0] + kelvin / 100, "CN"));
            }
        }
    }
}
