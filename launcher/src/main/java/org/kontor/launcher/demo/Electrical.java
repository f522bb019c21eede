package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;
import static org.kontor.launcher.demo.MetricThread.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wires and cables, circuit protection, terminals and what belongs to them. */
final class Electrical {

    private static final String MAKER = "Ostwik Electric";
    private static final double COPPER = 8.96;

    private static final String[][] COLOURS = {
        {"GNYE", "Green-yellow", "黄绿"}, {"BU", "Blue", "蓝色"}, {"BK", "Black", "黑色"}, {"BN", "Brown", "棕色"},
        {"GY", "Grey", "灰色"}, {"RD", "Red", "红色"}, {"WH", "White", "白色"}, {"OG", "Orange", "橙色"},
    };

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        singleCore();
        sheathed();
        breakers();
        residualCurrent();
        terminals();
        ferrules();
        return articles;
    }

    /** EN 50525-2-31: cross-section, outer diameter; sold in rings of 100 m. */
    private void singleCore() {
        double[][] h05 = {{0.5, 2.1}, {0.75, 2.2}, {1, 2.4}};
        double[][] h07 = {{1.5, 2.8}, {2.5, 3.4}, {4, 3.9}, {6, 4.4}, {10, 5.7}, {16, 6.7}};
        for (String[] colour : COLOURS) {
            for (double[] row : h05) {
                wire("H05V-K", row[0], row[1], 300, colour);
            }
            for (double[] row : h07) {
                wire("H07V-K", row[0], row[1], 450, colour);
            }
        }
    }

    private void wire(String type, double section, double outer, int volts, String[] colour) {
        String size = plain(section);
        double gramsPerMetre = section * COPPER + (circle(outer) - section * 1.25) * 1.4;
        articles.add(new Article(type.replace("-", "") + "-" + size + "-" + colour[0], "single-core")
                .name(
                        type + " 1×" + size + " mm², " + colour[1].toLowerCase(Locale.ROOT) + ", ring of 100 m",
                        type + " 1×" + size + " mm² 单芯软电线 " + colour[2] + " 100 m/卷")
                .text(
                        "Single-core flexible PVC wire " + type
                                + " to EN 50525-2-31, fine copper strands class 5, outer diameter " + plain(outer)
                                + " mm, ring of 100 m. Switchgear wire.",
                        "聚氯乙烯绝缘单芯软电线 " + type + "，符合 EN 50525-2-31，5 类细铜绞线，外径 " + plain(outer)
                                + " mm，每卷 100 m。又称配电柜用线、BVR 软线。")
                .value("norm", "EN 50525-2-31")
                .number("cross-section", section)
                .number("cores", 1)
                .number("outer-diameter", outer)
                .number("rated-voltage", volts)
                .value("colour", new Words(colour[1], colour[2]))
                .value("material", new Words("Copper, PVC", "铜/聚氯乙烯"))
                .weight(gramsPerMetre)
                .tariff("854449")
                .pack("MTR", 100)
                .price(100, 240, 1150)
                .pace(section <= 2.5 ? 3 : 2)
                .drawing("wire:d=" + plain(outer) + ",q=" + size + ",c=" + colour[0].toLowerCase(Locale.ROOT))
                .maker(MAKER, "OW " + type + " " + size + " " + colour[0], "PL"));
    }

    private void sheathed() {
        Object[][] rows = {
            {"NYM-J", 3, 1.5, 8.3},
            {"NYM-J", 3, 2.5, 9.5},
            {"NYM-J", 5, 1.5, 9.8},
            {"NYM-J", 5, 2.5, 11.3},
            {"NYM-J", 5, 4.0, 13.6},
            {"NYM-J", 5, 6.0, 15.0},
            {"NYM-J", 5, 10.0, 18.4},
            {"H07RN-F", 3, 1.5, 9.2},
            {"H07RN-F", 3, 2.5, 10.9},
            {"H07RN-F", 5, 1.5, 11.2},
            {"H07RN-F", 5, 2.5, 13.3},
            {"H07RN-F", 5, 4.0, 15.6},
            {"H07RN-F", 5, 6.0, 17.5},
            {"H07RN-F", 5, 10.0, 22.9},
            {"H07RN-F", 5, 16.0, 26.4},
        };
        for (Object[] row : rows) {
            boolean rubber = row[0].equals("H07RN-F");
            int cores = (Integer) row[1];
            double section = (Double) row[2];
            double outer = (Double) row[3];
            String size = cores + (rubber ? "G" : "×") + plain(section);
            articles.add(new Article(
                            ((String) row[0]).replace("-", "") + "-" + size.replace("×", "X"), "sheathed-cables")
                    .name(
                            row[0] + " " + size + " mm², " + (rubber ? "rubber-sheathed cable" : "installation cable"),
                            row[0] + " " + size + " mm² " + (rubber ? "橡套软电缆" : "护套布线电缆"))
                    .text(
                            (rubber
                                            ? "Heavy rubber-sheathed flexible cable for rough use indoors and outdoors"
                                            : "PVC-sheathed cable for fixed installation in dry and damp rooms")
                                    + ", " + cores + " cores of " + plain(section) + " mm², outer diameter "
                                    + plain(outer)
                                    + " mm. Cut to length.",
                            (rubber ? "重型橡套软电缆，适用于室内外恶劣环境" : "聚氯乙烯护套布线电缆，适用于干燥及潮湿场所固定敷设") + "，" + cores + " 芯 "
                                    + plain(section) + " mm²，外径 " + plain(outer) + " mm。按米裁切。")
                    .value("norm", rubber ? "EN 50525-2-21" : "VDE 0250-204")
                    .number("cross-section", section)
                    .number("cores", cores)
                    .number("outer-diameter", outer)
                    .number("rated-voltage", rubber ? 450 : 300)
                    .value("colour", rubber ? new Words("Black", "黑色") : new Words("Grey", "灰色"))
                    .value(
                            "material",
                            rubber ? new Words("Copper, rubber", "铜/橡胶") : new Words("Copper, PVC", "铜/聚氯乙烯"))
                    .weight(cores * section * COPPER + (circle(outer) - cores * section * 1.3) * 1.45)
                    .tariff("854449")
                    .pack("MTR", 10)
                    .price(1, 12, rubber ? 1350 : 1050)
                    .drawing("cable:d=" + plain(outer) + ",n=" + cores + ",q=" + plain(section) + ",m="
                            + (rubber ? "dark" : "grey"))
                    .maker(MAKER, "OC " + row[0] + " " + size, "PL"));
        }
    }

    /** IEC 60898-1. */
    private void breakers() {
        int[] amperes = {6, 10, 13, 16, 20, 25, 32, 40, 50, 63};
        for (int poles : new int[] {1, 3}) {
            for (String curve : new String[] {"B", "C", "D"}) {
                if (poles == 3 && curve.equals("D")) {
                    continue;
                }
                for (int ampere : amperes) {
                    breaker(poles, curve, ampere);
                }
            }
        }
    }

    private void breaker(int poles, String curve, int ampere) {
        String rating = curve + ampere;
        articles.add(new Article("MCB" + poles + "-" + rating, "mcb")
                .name(
                        "Miniature circuit breaker " + rating + ", " + poles + "P, 6 kA, IEC 60898",
                        "小型断路器 " + rating + " " + poles + "P 6 kA IEC 60898")
                .text(
                        "Miniature circuit breaker to IEC 60898-1, tripping characteristic " + curve
                                + ", rated current " + ampere
                                + " A, " + poles + " pole" + (poles > 1 ? "s" : "")
                                + ", breaking capacity 6 kA, for 35 mm rail, "
                                + poles + " module" + (poles > 1 ? "s" : "") + ". MCB, automatic fuse.",
                        "小型断路器，符合 IEC 60898-1，" + curve + " 型脱扣特性，额定电流 " + ampere + " A，" + poles
                                + " 极，分断能力 6 kA，35 mm 导轨安装，" + poles + " 模数。又称空气开关、微断。")
                .value("norm", "IEC 60898-1")
                .number("rated-current", ampere)
                .value("tripping-curve", curve)
                .value("poles", poles + "P")
                .number("breaking-capacity", 6)
                .number("rated-voltage", poles == 1 ? 230 : 400)
                .weight(poles * 112)
                .tariff("853620")
                .price(1, (poles == 1 ? 215 : 890) + (curve.equals("B") ? 0 : 60) + (ampere > 32 ? 340L * poles : 0), 0)
                .pace(curve.equals("D") ? 1 : 2)
                .drawing("mcb:p=" + poles + ",r=" + rating)
                .maker(MAKER, "OB6-" + poles + rating, "DE"));
    }

    private void residualCurrent() {
        for (int poles : new int[] {2, 4}) {
            for (int ampere : new int[] {25, 40, 63}) {
                for (int milli : new int[] {30, 300}) {
                    articles.add(new Article("RC" + poles + "-" + ampere + "-" + milli, "rccb")
                            .name(
                                    "Residual current circuit breaker " + ampere + " A, " + milli + " mA, " + poles
                                            + "P, type A",
                                    "剩余电流动作断路器 " + ampere + " A " + milli + " mA " + poles + "P A 型")
                            .text(
                                    "Residual current circuit breaker without overcurrent protection to IEC 61008-1, type A, rated current "
                                            + ampere + " A, residual current " + milli + " mA, " + poles
                                            + " poles. RCD, RCCB.",
                                    "不带过电流保护的剩余电流动作断路器，符合 IEC 61008-1，A 型，额定电流 " + ampere + " A，额定剩余动作电流 " + milli
                                            + " mA，" + poles + " 极。又称漏电保护器。")
                            .value("norm", "IEC 61008-1")
                            .number("rated-current", ampere)
                            .number("residual-current", milli)
                            .value("poles", poles + "P")
                            .number("rated-voltage", poles == 2 ? 230 : 400)
                            .weight(poles * 92)
                            .tariff("853630")
                            .price(1, (poles == 2 ? 2450 : 3280) + ampere * 14L, 0)
                            .drawing("mcb:p=" + poles + ",r=" + ampere + "A,t=1")
                            .maker(MAKER, "OR" + poles + "-" + ampere + "/" + milli, "DE"));
                }
            }
        }
    }

    private void terminals() {
        double[][] table = {{2.5, 24, 5.2}, {4, 32, 6.2}, {6, 41, 8.2}, {10, 57, 10.2}, {16, 76, 12.2}, {35, 125, 16}};
        String[][] colours = {{"GY", "Grey", "灰色"}, {"BU", "Blue", "蓝色"}, {"GNYE", "Green-yellow", "黄绿"}};
        for (double[] row : table) {
            for (String[] colour : colours) {
                String size = plain(row[0]);
                articles.add(new Article("TB" + size + "-" + colour[0], "terminals")
                        .name(
                                "Rail terminal " + size + " mm², " + colour[1].toLowerCase(Locale.ROOT),
                                "导轨式接线端子 " + size + " mm² " + colour[2])
                        .text(
                                "Feed-through terminal block with push-in connection to IEC 60947-7-1 for 35 mm rail, conductors up to "
                                        + size + " mm², " + plain(row[1]) + " A, width " + plain(row[2]) + " mm.",
                                "直插式直通导轨端子，符合 IEC 60947-7-1，35 mm 导轨安装，最大导线 " + size + " mm²，" + plain(row[1])
                                        + " A，宽度 " + plain(row[2]) + " mm。")
                        .value("norm", "IEC 60947-7-1")
                        .number("cross-section", row[0])
                        .number("rated-current", row[1])
                        .number("thickness", row[2])
                        .number("rated-voltage", 800)
                        .value("colour", new Words(colour[1], colour[2]))
                        .weight(row[2] * 1.45)
                        .tariff("853690")
                        .pack("C62", row[0] <= 6 ? 50 : 20)
                        .price(1, 42 + Math.round(row[0] * 7), 0)
                        .pace(3)
                        .drawing("terminal:w=" + plain(row[2]) + ",c=" + colour[0].toLowerCase(Locale.ROOT))
                        .maker(MAKER, "OT-" + size + colour[0], "DE"));
            }
        }
    }

    /** DIN 46228-4: cross-section, sleeve length, inner diameter, colour by the German code. */
    private void ferrules() {
        Object[][] rows = {
            {0.5, 8, 1.0, "WH"},
            {0.75, 8, 1.2, "GY"},
            {1.0, 8, 1.4, "RD"},
            {1.5, 8, 1.7, "BK"},
            {1.5, 12, 1.7, "BK"},
            {2.5, 8, 2.2, "BU"},
            {2.5, 12, 2.2, "BU"},
            {4.0, 10, 2.8, "GY"},
            {4.0, 18, 2.8, "GY"},
            {6.0, 12, 3.5, "YE"},
            {6.0, 18, 3.5, "YE"},
            {10.0, 12, 4.5, "RD"},
            {10.0, 18, 4.5, "RD"},
            {16.0, 12, 5.8, "BU"},
            {16.0, 18, 5.8, "BU"},
        };
        for (Object[] row : rows) {
            double section = (Double) row[0];
            int length = (Integer) row[1];
            double inner = (Double) row[2];
            Words colour = colour((String) row[3]);
            articles.add(new Article("46228-" + plain(section) + "X" + length, "ferrules")
                    .name(
                            "Wire-end ferrule DIN 46228-4 " + plain(section) + " mm² × " + length + " mm, "
                                    + colour.en().toLowerCase(Locale.ROOT),
                            "管形预绝缘端头 DIN 46228-4 " + plain(section) + " mm² × " + length + " mm " + colour.zh())
                    .text(
                            "Insulated wire-end ferrule of tinned copper to DIN 46228-4, sleeve length " + length
                                    + " mm, inner diameter " + plain(inner) + " mm. Bootlace ferrule.",
                            "镀锡铜管形预绝缘端头，符合 DIN 46228-4，铜管长度 " + length + " mm，内径 " + plain(inner) + " mm。又称冷压端子、针形端子。")
                    .value("norm", "DIN 46228-4")
                    .number("cross-section", section)
                    .number("length", length)
                    .value("colour", colour)
                    .value("material", new Words("Tinned copper, polypropylene", "镀锡铜/聚丙烯"))
                    .weight((circle(inner + 0.3) - circle(inner)) * (length + 5) * COPPER / 1000 + inner * 0.03)
                    .tariff("853690")
                    .pack("C62", section <= 4 ? 500 : 100)
                    .price(100, 95 + Math.round(section * 22), 2400)
                    .pace(3)
                    .drawing("ferrule:d=" + plain(inner) + ",l=" + length + ",c="
                            + ((String) row[3]).toLowerCase(Locale.ROOT))
                    .maker(MAKER, "OF-" + plain(section) + "/" + length, "DE"));
        }
    }

    private static Words colour(String code) {
        for (String[] row : COLOURS) {
            if (row[0].equals(code)) {
                return new Words(row[1], row[2]);
            }
        }
        return new Words("Yellow", "黄色");
    }
}
