package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;
import static org.kontor.launcher.demo.MetricThread.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Twist drills by tenths of a millimetre, hammer drill bits and taps. */
final class CuttingTools {

    private static final String MAKER = "Kestrel Cutting";

    /** DIN 338: largest diameter of the group, overall length, flute length. */
    private static final double[][] JOBBER = {
        {1.06, 34, 12}, {1.18, 36, 14}, {1.32, 38, 16}, {1.5, 40, 18}, {1.7, 43, 20}, {1.9, 46, 22}, {2.12, 49, 24},
        {2.36, 53, 27}, {2.65, 57, 30}, {3, 61, 33}, {3.35, 65, 36}, {3.75, 70, 39}, {4.25, 75, 43}, {4.75, 80, 47},
        {5.3, 86, 52}, {6, 93, 57}, {6.7, 101, 63}, {7.5, 109, 69}, {8.5, 117, 75}, {9.5, 125, 81}, {10.6, 133, 87},
        {11.8, 142, 94}, {13.2, 151, 101},
    };

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        for (int tenth = 10; tenth <= 130; tenth++) {
            drill(tenth / 10.0, false);
        }
        for (int half = 2; half <= 26; half++) {
            drill(half / 2.0, true);
        }
        hammerDrills();
        taps();
        return articles;
    }

    private void drill(double d, boolean cobalt) {
        double[] row = group(d);
        String size = plain(d);
        Words material = cobalt ? new Words("HSS-Co 5", "含钴高速钢 HSS-Co5") : new Words("HSS-G", "高速钢 HSS-G（磨制）");
        int pack = d <= 8 ? 10 : 5;
        articles.add(new Article(
                        "338-" + String.format(Locale.ROOT, "%.2f", d) + (cobalt ? "-CO" : "-HSS"), "twist-drills")
                .name(
                        "Twist drill DIN 338 " + size + " mm, " + material.en(),
                        "直柄麻花钻 DIN 338 " + size + " mm " + (cobalt ? "含钴 HSS-Co5" : "HSS-G"))
                .text(
                        "Jobber drill with parallel shank to DIN 338, right-hand, point angle "
                                + (cobalt ? "135 degrees, split point, for stainless steel. " : "118 degrees. ")
                                + "Overall length " + plain(row[1]) + " mm, flute length " + plain(row[2]) + " mm.",
                        "直柄麻花钻，符合 DIN 338，右旋，顶角 " + (cobalt ? "135°，十字刃磨，适用于不锈钢。" : "118°。") + "全长 " + plain(row[1])
                                + " mm，槽长 " + plain(row[2]) + " mm。")
                .value("norm", "DIN 338")
                .number("diameter", d)
                .number("length", row[1])
                .number("working-length", row[2])
                .value("material", material)
                .value("surface", cobalt ? new Words("bronze", "古铜色") : new Words("bright", "白色"))
                .weight(circle(d) * (row[1] - row[2] * 0.45) * 8.1 / 1000)
                .tariff("820750")
                .pack("C62", pack)
                .price(1, 70 + Math.round(d * (cobalt ? 38 : 17)), cobalt ? 6200 : 2600)
                .pace((int) (d * 10) % 5 == 0 ? 3 : 1)
                .drawing("drill:d=" + size + ",l=" + plain(row[1]) + ",f=" + plain(row[2]) + (cobalt ? ",m=brass" : ""))
                .maker(MAKER, "K" + (cobalt ? "22" : "20") + ".%04d".formatted(Math.round(d * 100)), "CZ"));
    }

    private static double[] group(double d) {
        for (double[] row : JOBBER) {
            if (d <= row[0]) {
                return row;
            }
        }
        throw new IllegalArgumentException("no jobber drill of " + d);
    }

    private void hammerDrills() {
        int[][] table = {
            {5, 110}, {5, 160}, {6, 110}, {6, 160}, {6, 210}, {8, 110}, {8, 160}, {8, 260}, {10, 160}, {10, 260},
            {12, 160}, {12, 260}, {14, 160}, {14, 260}, {16, 210}, {16, 310}, {18, 200}, {20, 250}, {22, 250},
            {24, 250},
        };
        for (int[] row : table) {
            articles.add(new Article("SDS-" + row[0] + "X" + row[1], "hammer-drills")
                    .name(
                            "Hammer drill bit SDS-plus " + row[0] + "×" + row[1] + " mm",
                            "四坑电锤钻头 SDS-plus " + row[0] + "×" + row[1] + " mm")
                    .text(
                            "Masonry and concrete drill bit with SDS-plus shank and cross-cut carbide tip, overall length "
                                    + row[1] + " mm, working length " + (row[1] - 60) + " mm.",
                            "SDS-plus 圆柄四坑电锤钻头，十字硬质合金刀头，适用于混凝土和砖石，全长 " + row[1] + " mm，工作长度 " + (row[1] - 60)
                                    + " mm。又称冲击钻头。")
                    .number("diameter", row[0])
                    .number("length", row[1])
                    .number("working-length", row[1] - 60)
                    .value("material", new Words("Carbide tipped", "硬质合金刀头"))
                    .weight(circle(row[0]) * row[1] * 0.8 * 7.85 / 1000 + 14)
                    .tariff("820719")
                    .price(1, 260 + row[0] * 22L, 1900)
                    .drawing("sds:d=" + row[0] + ",l=" + row[1])
                    .maker(MAKER, "K71." + row[0] + "." + row[1], "CZ"));
        }
    }

    private void taps() {
        double[][] table = {
            {3, 2.5, 56},
            {4, 3.3, 63},
            {5, 4.2, 70},
            {6, 5, 80},
            {8, 6.8, 90},
            {10, 8.5, 100},
            {12, 10.2, 110},
            {16, 14, 110},
            {20, 17.5, 140},
            {24, 21, 160}
        };
        for (double[] row : table) {
            MetricThread thread = MetricThread.m(row[0]);
            tap(thread, row[1], row[2], false);
            tap(thread, row[1], row[2] * 0.72, true);
        }
    }

    private void tap(MetricThread thread, double hole, double length, boolean hand) {
        String norm = hand ? "DIN 352" : thread.d() <= 10 ? "DIN 371" : "DIN 376";
        int pieces = hand ? 3 : 1;
        double overall = Math.round(length);
        articles.add(new Article((hand ? "352-" : "371-") + thread.name(), "taps")
                .name(
                        (hand ? "Hand tap set " : "Machine tap ") + norm + " " + thread.name()
                                + (hand ? ", 3 pieces" : ", HSS-E"),
                        (hand ? "手用丝锥套装 " : "机用丝锥 ") + norm + " " + thread.name() + (hand ? " 3 支装" : " HSS-E"))
                .text(
                        (hand ? "Set of taper, second and plug tap" : "Machine tap, form B, for through holes")
                                + " for metric thread " + thread.name() + ", pitch " + plain(thread.pitch())
                                + " mm, core hole " + plain(hole) + " mm, to " + norm + ".",
                        (hand ? "头锥、二锥、三锥一套" : "B 型机用丝锥，适用于通孔") + "，公制螺纹 " + thread.name() + "，螺距 "
                                + plain(thread.pitch()) + " mm，底孔直径 " + plain(hole) + " mm，符合 " + norm + "。又称螺丝攻。")
                .value("norm", norm)
                .value("thread", thread.name(), thread.d())
                .number("pitch", thread.pitch())
                .number("length", overall)
                .value("material", hand ? new Words("HSS-G", "高速钢 HSS-G（磨制）") : new Words("HSS-E", "含钴高速钢 HSS-E"))
                .weight(circle(thread.d()) * overall * 0.7 * 8.1 / 1000 * pieces)
                .tariff("820740")
                .pack(hand ? "SET" : "C62", 1)
                .price(1, 480 + Math.round(thread.d() * 62), 5200)
                .drawing("tap:d=" + plain(thread.d()) + ",l=" + plain(overall) + ",n=" + pieces)
                .maker(MAKER, "K" + (hand ? "35." : "37.") + thread.name(), "CZ"));
    }
}
