package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Protection of eyes, head, ears and lungs, and what makes people seen. */
final class SafetyGear {

    private static final String MAKER = "Arvenne Safety";

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        glasses();
        helmets();
        hearing();
        respirators();
        vests();
        return articles;
    }

    private void glasses() {
        String[][] rows = {
            {"E10", "Safety spectacles, clear", "防护眼镜 透明", "Clear", "透明", "390", "spectacles"},
            {"E12", "Safety spectacles, grey", "防护眼镜 灰色", "Grey", "灰色", "430", "spectacles"},
            {"E14", "Safety spectacles, yellow", "防护眼镜 黄色", "Yellow", "黄色", "430", "spectacles"},
            {"E30", "Over-spectacles, clear", "访客防护眼罩 透明", "Clear", "透明", "350", "spectacles"},
            {"E50", "Wide-vision goggles, clear", "宽视野护目镜 透明", "Clear", "透明", "980", "goggles"},
            {"E52", "Welding goggles, shade 5", "焊接护目镜 5 号遮光", "Green", "绿色", "1240", "goggles"},
        };
        for (String[] row : rows) {
            articles.add(new Article(row[0], "eye-protection")
                    .name(row[1] + " EN 166", row[2] + " EN 166")
                    .text(
                            row[1]
                                    + ", polycarbonate lens, scratch-proof and anti-fog, mechanical strength F to EN 166.",
                            row[2] + "，聚碳酸酯镜片，防刮防雾，机械强度 F 级，符合 EN 166。护目镜。")
                    .value("norm", "EN 166")
                    .value("material", new Words("Polycarbonate", "聚碳酸酯"))
                    .value("colour", new Words(row[3], row[4]))
                    .weight(row[6].equals("goggles") ? 92 : 26)
                    .tariff("900490")
                    .price(1, Long.parseLong(row[5]), 0)
                    .drawing("glasses:t=" + row[6])
                    .maker(MAKER, "AS-" + row[0], "TW"));
        }
    }

    private void helmets() {
        String[][] colours = {
            {"WH", "White", "白色"},
            {"YE", "Yellow", "黄色"},
            {"BU", "Blue", "蓝色"},
            {"RD", "Red", "红色"},
            {"OG", "Orange", "橙色"},
            {"GN", "Green", "绿色"}
        };
        for (String[] colour : colours) {
            articles.add(new Article("H20-" + colour[0], "helmets")
                    .name("Safety helmet EN 397, " + colour[1].toLowerCase(Locale.ROOT), "安全帽 EN 397 " + colour[2])
                    .text(
                            "Industrial safety helmet to EN 397, HDPE shell, six-point suspension, ratchet, 53 to 63 cm. Hard hat.",
                            "工业安全帽，符合 EN 397，高密度聚乙烯帽壳，六点式帽衬，旋钮调节，头围 53–63 cm。")
                    .value("norm", "EN 397")
                    .value("material", new Words("HDPE", "高密度聚乙烯"))
                    .value("colour", new Words(colour[1], colour[2]))
                    .weight(365)
                    .tariff("650610")
                    .price(1, 1190, 0)
                    .drawing("helmet:c=" + colour[1].toLowerCase(Locale.ROOT))
                    .maker(MAKER, "AS-H20/" + colour[0], "PT"));
        }
    }

    private void hearing() {
        Object[][] rows = {
            {"HP1", "Foam ear plugs, 200 pairs", "海绵耳塞 200 副装", 37.0, 2390L, "plug", 480.0, "PK"},
            {"HP2", "Corded ear plugs, 100 pairs", "带线耳塞 100 副装", 36.0, 2190L, "plug", 310.0, "PK"},
            {"HP3", "Banded ear plugs", "弓形耳塞", 24.0, 490L, "plug", 22.0, "C62"},
            {"HM1", "Ear muffs, light", "轻型耳罩", 27.0, 1450L, "muff", 178.0, "C62"},
            {"HM2", "Ear muffs, medium", "中型耳罩", 31.0, 1890L, "muff", 212.0, "C62"},
            {"HM3", "Ear muffs, heavy", "重型耳罩", 35.0, 2590L, "muff", 268.0, "C62"},
        };
        for (Object[] row : rows) {
            articles.add(new Article((String) row[0], "hearing-protection")
                    .name(row[1] + " EN 352", row[2] + " EN 352")
                    .text(
                            row[1] + " to EN 352, single number rating SNR " + Article.plain((Double) row[3])
                                    + " dB. Ear defenders.",
                            row[2] + "，符合 EN 352，单值降噪值 SNR " + Article.plain((Double) row[3]) + " dB。听力防护用品。")
                    .value("norm", "EN 352")
                    .number("noise-reduction", (Double) row[3])
                    .value(
                            "material",
                            row[5].equals("plug")
                                    ? new Words("Polyurethane foam", "聚氨酯海绵")
                                    : new Words("ABS", "ABS 塑料"))
                    .weight((Double) row[6])
                    .tariff("392690")
                    .pack((String) row[7], 1)
                    .price(1, (Long) row[4], 0)
                    .drawing("hearing:t=" + row[5])
                    .maker(MAKER, "AS-" + row[0], "PL"));
        }
    }

    private void respirators() {
        String[][] rows = {
            {"M1", "FFP1", "without valve", "无阀", "10", "690"},
            {"M2", "FFP2", "without valve", "无阀", "20", "1190"},
            {"M2V", "FFP2", "with valve", "带呼气阀", "15", "1590"},
            {"M3V", "FFP3", "with valve", "带呼气阀", "10", "2450"},
        };
        for (String[] row : rows) {
            articles.add(new Article("R" + row[0], "respirators")
                    .name(
                            "Particle mask " + row[1] + " EN 149, " + row[2] + ", " + row[4] + " pieces",
                            "颗粒防护口罩 " + row[1] + " EN 149 " + row[3] + " " + row[4] + " 只装")
                    .text(
                            "Filtering half mask " + row[1] + " to EN 149, " + row[2] + ", with nose clip, pack of "
                                    + row[4] + ". Respirator.",
                            row[1] + " 级随弃式颗粒防护口罩，符合 EN 149，" + row[3] + "，带鼻夹，每盒 " + row[4] + " 只。防尘口罩。")
                    .value("norm", "EN 149")
                    .value("protection-class", row[1])
                    .value("size", row[4] + " pcs", Double.parseDouble(row[4]))
                    .weight(Double.parseDouble(row[4]) * 14)
                    .tariff("630790")
                    .pack("PK", 1)
                    .price(1, Long.parseLong(row[5]), 0)
                    .drawing("mask:v=" + (row[0].endsWith("V") ? 1 : 0))
                    .maker(MAKER, "AS-R" + row[0], "CN"));
        }
    }

    private void vests() {
        String[] sizes = {"S", "M", "L", "XL", "XXL", "3XL"};
        String[][] colours = {{"YE", "Fluorescent yellow", "荧光黄"}, {"OG", "Fluorescent orange", "荧光橙"}};
        for (String[] colour : colours) {
            for (int i = 0; i < sizes.length; i++) {
                articles.add(new Article("V20-" + colour[0] + "-" + sizes[i], "high-visibility")
                        .name(
                                "High-visibility vest EN ISO 20471, " + colour[1].toLowerCase(Locale.ROOT) + ", "
                                        + sizes[i],
                                "反光背心 EN ISO 20471 " + colour[2] + " " + sizes[i])
                        .text(
                                "Warning vest class 2 to EN ISO 20471 with two reflective bands of 50 mm, size "
                                        + sizes[i] + ".",
                                "2 级高可视性警示背心，符合 EN ISO 20471，两条 50 mm 反光带，尺码 " + sizes[i] + "。")
                        .value("norm", "EN ISO 20471")
                        .value("size", sizes[i], i + 1)
                        .value("colour", new Words(colour[1], colour[2]))
                        .value("protection-class", new Words("Class 2", "2 级"))
                        .value("material", new Words("Polyester", "涤纶"))
                        .weight(118 + i * 9)
                        .tariff("621143")
                        .pack("C62", 5)
                        .price(1, 395, 0)
                        .drawing("vest:s=" + i)
                        .maker(MAKER, "AS-V20/" + colour[0] + sizes[i], "CN"));
            }
        }
    }
}
