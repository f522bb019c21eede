package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;
import static org.kontor.launcher.demo.MetricThread.circle;
import static org.kontor.launcher.demo.MetricThread.hexagon;

import java.util.ArrayList;
import java.util.List;

/** Hexagon keys, spanners, screwdrivers and pliers. */
final class Tools {

    private static final String MAKER = "Norrbo Tools";

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        hexKeys();
        openSpanners();
        combinationSpanners();
        screwdrivers();
        pliers();
        return articles;
    }

    private static Words vanadium() {
        return new Words("Chrome vanadium steel", "铬钒钢");
    }

    /** ISO 2936: key size, long leg, long leg of the long series, short leg. */
    private void hexKeys() {
        double[][] table = {
            {1.5, 46.5, 91.5, 15.5}, {2, 52, 102, 18}, {2.5, 58.5, 114.5, 20.5}, {3, 66, 129, 23}, {4, 74, 144, 29},
            {5, 85, 165, 33}, {6, 96, 186, 38}, {7, 102, 197, 41}, {8, 108, 208, 44}, {10, 122, 234, 50},
            {12, 137, 262, 57}, {14, 154, 294, 70}, {17, 177, 337, 80}, {19, 199, 377, 89},
        };
        for (double[] row : table) {
            hexKey(row[0], row[1], row[3], false);
            hexKey(row[0], row[2], row[3], true);
        }
    }

    private void hexKey(double s, double length, double leg, boolean extended) {
        String size = plain(s);
        articles.add(new Article("2936-" + size + (extended ? "L" : ""), "hex-keys")
                .name(
                        "Hexagon key ISO 2936 " + size + " mm" + (extended ? ", long" : ""),
                        "内六角扳手 ISO 2936 " + size + " mm" + (extended ? " 加长型" : ""))
                .text(
                        "L-shaped key for hexagon socket screws, width across flats " + size + " mm, legs "
                                + plain(length) + " and " + plain(leg) + " mm. Allen key, hex wrench.",
                        "L 型内六角扳手，对边宽度 " + size + " mm，臂长 " + plain(length) + " / " + plain(leg) + " mm。又称六角匙。")
                .value("norm", "ISO 2936")
                .number("width-across-flats", s)
                .number("length", length)
                .value("material", vanadium())
                .value("surface", extended ? new Words("chrome plated", "镀铬") : new Words("black oxide", "发黑"))
                .weight(hexagon(s) * (length + leg) * 7.85 / 1000)
                .tariff("820411")
                .pack("C62", s <= 6 ? 10 : 1)
                .price(1, 55 + Math.round(s * (extended ? 22 : 14)), 900)
                .drawing("hexkey:s=" + size + ",l=" + plain(length) + ",h=" + plain(leg))
                .maker(MAKER, "N" + (extended ? "21" : "20") + "-" + size.replace(".", ""), "SE"));
    }

    /** DIN 3110: pairs of widths and the length. */
    private void openSpanners() {
        double[][] table = {
            {5.5, 7, 115}, {6, 7, 122}, {8, 9, 140}, {8, 10, 140}, {10, 11, 155}, {10, 13, 172}, {12, 13, 172},
            {14, 15, 187}, {16, 17, 205}, {17, 19, 221}, {18, 19, 221}, {20, 22, 235}, {21, 23, 250}, {24, 27, 270},
            {25, 28, 285}, {30, 32, 310}, {36, 41, 345},
        };
        for (double[] row : table) {
            String size = plain(row[0]) + "×" + plain(row[1]);
            articles.add(new Article("3110-" + size.replace("×", "X"), "open-spanners")
                    .name("Double open-ended spanner DIN 3110 " + size + " mm", "双头呆扳手 DIN 3110 " + size + " mm")
                    .text(
                            "Drop-forged double open-ended spanner, jaws offset by 15 degrees, length " + plain(row[2])
                                    + " mm. Open-end wrench.",
                            "锻造双头呆扳手，开口偏转 15°，全长 " + plain(row[2]) + " mm。又称双开口扳手。")
                    .value("norm", "DIN 3110")
                    .value("size", size, row[1])
                    .number("width-across-flats", row[0])
                    .number("length", row[2])
                    .value("material", vanadium())
                    .value("surface", new Words("matt chrome plated", "亚光镀铬"))
                    .weight(spanner(row[2], row[1]))
                    .tariff("820411")
                    .price(1, 320, 1700)
                    .drawing("openspanner:a=" + plain(row[0]) + ",b=" + plain(row[1]) + ",l=" + plain(row[2]))
                    .maker(MAKER, "N31-" + size.replace("×", "/"), "SE"));
        }
    }

    /** Grams of a forged spanner: its shank grows with the width across flats, and the jaws weigh what they cut away. */
    private static double spanner(double length, double flats) {
        return length * (0.75 * flats + 1) * (0.28 * flats + 0.9) * 7.85 / 1000;
    }

    private void combinationSpanners() {
        int[][] table = {
            {6, 105}, {7, 110}, {8, 120}, {9, 130}, {10, 140}, {11, 150}, {12, 160}, {13, 170}, {14, 180}, {15, 190},
            {16, 200}, {17, 210}, {18, 220}, {19, 230}, {20, 240}, {21, 250}, {22, 260}, {24, 280}, {27, 305},
            {30, 330}, {32, 350}, {36, 390},
        };
        for (int[] row : table) {
            int s = row[0];
            articles.add(new Article("3113-" + s, "combination-spanners")
                    .name("Combination spanner DIN 3113 A " + s + " mm", "两用扳手 DIN 3113 A " + s + " mm")
                    .text(
                            "Open end and bi-hexagon ring of the same width, ring offset by 15 degrees, length "
                                    + row[1] + " mm. Combination wrench.",
                            "一端开口、一端十二角梅花，梅花端偏转 15°，全长 " + row[1] + " mm。又称梅开扳手。")
                    .value("norm", "DIN 3113")
                    .number("width-across-flats", s)
                    .number("length", row[1])
                    .value("material", vanadium())
                    .value("surface", new Words("matt chrome plated", "亚光镀铬"))
                    .weight(spanner(row[1], s))
                    .tariff("820411")
                    .price(1, 290, 1800)
                    .pace(s >= 8 && s <= 19 ? 3 : 1)
                    .drawing("combspanner:s=" + s + ",l=" + row[1])
                    .maker(MAKER, "N33-" + s, "SE"));
        }
    }

    private void screwdrivers() {
        double[][] slotted = {
            {2.5, 75, 0.4},
            {3, 80, 0.5},
            {3.5, 100, 0.6},
            {4, 100, 0.8},
            {5.5, 125, 1},
            {6.5, 150, 1.2},
            {8, 175, 1.2},
            {10, 200, 1.6}
        };
        for (double[] row : slotted) {
            driver(plain(row[0]) + "×" + plain(row[1]), new Words("slotted", "一字"), "ISO 2380", row[0], row[1], "slot");
        }
        double[][] phillips = {{0, 60, 3}, {1, 80, 4.5}, {2, 100, 6}, {3, 150, 8}, {4, 200, 10}};
        for (double[] row : phillips) {
            driver("PH" + plain(row[0]), new Words("Phillips", "十字"), "ISO 8764", row[2], row[1], "cross");
        }
        double[][] star = {
            {6, 60, 3},
            {8, 60, 3.5},
            {10, 80, 4},
            {15, 80, 4},
            {20, 100, 4.5},
            {25, 100, 5},
            {27, 115, 5.5},
            {30, 115, 6},
            {40, 130, 7}
        };
        for (double[] row : star) {
            driver("TX" + plain(row[0]), new Words("hexalobular", "六角花形"), "ISO 10664", row[2], row[1], "star");
        }
    }

    private void driver(String size, Words tip, String norm, double blade, double length, String shape) {
        articles.add(new Article("SD-" + size.replace("×", "X"), "screwdrivers")
                .name("Screwdriver, " + tip.en() + ", " + size, tip.zh() + "螺丝刀 " + size)
                .text(
                        "Screwdriver with two-component handle, blade of chrome vanadium molybdenum steel, blade length "
                                + plain(length) + " mm, tip to " + norm + ".",
                        "双色防滑手柄螺丝刀（螺钉旋具），铬钒钼钢刀杆，刀杆长度 " + plain(length) + " mm，刀头符合 " + norm + "。")
                .value("norm", norm)
                .value("size", size, blade)
                .value("drive", tip)
                .number("length", length)
                .value("material", new Words("Chrome vanadium molybdenum steel", "铬钒钼钢"))
                .weight(circle(blade) * (length + 40) * 7.85 / 1000 + 18 + blade * 7)
                .tariff("820540")
                .price(1, 260 + Math.round(blade * 38), 500)
                .drawing("driver:d=" + plain(blade) + ",l=" + plain(length) + ",t=" + shape)
                .maker(MAKER, "N52-" + size.replace("×", "/"), "SE"));
    }

    private void pliers() {
        record Kind(String code, Words name, Words also, String norm, String shape) {}
        List<Kind> kinds = List.of(
                new Kind(
                        "CP",
                        new Words("Combination pliers", "钢丝钳"),
                        new Words("Lineman's pliers", "老虎钳"),
                        "ISO 5746",
                        "combination"),
                new Kind(
                        "DC",
                        new Words("Diagonal cutters", "斜口钳"),
                        new Words("Side cutters", "斜嘴钳"),
                        "ISO 5749",
                        "cutter"),
                new Kind(
                        "LN",
                        new Words("Long nose pliers", "尖嘴钳"),
                        new Words("Needle nose pliers", "尖咀钳"),
                        "ISO 5745",
                        "nose"),
                new Kind(
                        "WP",
                        new Words("Water pump pliers", "水泵钳"),
                        new Words("Slip joint pliers", "大力水管钳"),
                        "ISO 8976",
                        "pump"));
        int[][] lengths = {{160, 180, 200}, {140, 160, 180}, {160, 200}, {180, 250, 300}};
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            for (int length : lengths[i]) {
                articles.add(new Article("PL" + kind.code + "-" + length, "pliers")
                        .name(
                                kind.name.en() + " " + kind.norm + " " + length + " mm",
                                kind.name.zh() + " " + kind.norm + " " + length + " mm")
                        .text(
                                kind.name.en() + " to " + kind.norm + ", length " + length + " mm, forged tool steel, "
                                        + "oil-hardened, two-component grips. " + kind.also.en() + ".",
                                kind.name.zh() + "，符合 " + kind.norm + "，长度 " + length + " mm，工具钢锻造，油淬，双色手柄。又称"
                                        + kind.also.zh() + "。")
                        .value("norm", kind.norm)
                        .number("length", length)
                        .value("material", new Words("Tool steel", "工具钢"))
                        .weight(length * length * 0.0078)
                        .tariff("820320")
                        .price(1, 850, 4200)
                        .drawing("pliers:l=" + length + ",t=" + kind.shape)
                        .maker(MAKER, "N7" + i + "-" + length, "SE"));
            }
        }
    }
}
