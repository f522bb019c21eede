package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Protective equipment by the European norms, in the sizes it is sold in. */
final class Safety {

    private static final String MAKER = "Arvenne Safety";

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        gloves();
        shoes();
        glasses();
        helmets();
        hearing();
        respirators();
        vests();
        return articles;
    }

    private record Glove(
            String code,
            Words name,
            Words material,
            Words colour,
            String level,
            String cut,
            long cents,
            double grams) {}

    private void gloves() {
        List<Glove> gloves = List.of(
                new Glove(
                        "G100",
                        new Words("Knitted glove, PU palm", "PU 掌浸针织手套"),
                        new Words("Polyester, polyurethane", "涤纶/聚氨酯"),
                        new Words("Grey", "灰色"),
                        "4131X",
                        "A",
                        95,
                        38),
                new Glove(
                        "G200",
                        new Words("Assembly glove, nitrile foam", "丁腈发泡装配手套"),
                        new Words("Nylon, nitrile", "尼龙/丁腈"),
                        new Words("Black", "黑色"),
                        "4121A",
                        "A",
                        185,
                        42),
                new Glove(
                        "G350",
                        new Words("Cut protection glove level C", "C 级防切割手套"),
                        new Words("HPPE, polyurethane", "高强聚乙烯/聚氨酯"),
                        new Words("Grey", "灰色"),
                        "4X42C",
                        "C",
                        540,
                        46),
                new Glove(
                        "G370",
                        new Words("Cut protection glove level F", "F 级防切割手套"),
                        new Words("HPPE, steel, nitrile", "高强聚乙烯/钢丝/丁腈"),
                        new Words("Blue", "蓝色"),
                        "4X44F",
                        "F",
                        1180,
                        58),
                new Glove(
                        "G500",
                        new Words("Leather driver's glove", "皮革驾驶员手套"),
                        new Words("Cowhide grain leather", "头层牛皮"),
                        new Words("White", "白色"),
                        "3122X",
                        "X",
                        690,
                        96),
                new Glove(
                        "G610",
                        new Words("Winter glove, latex foam", "乳胶发泡防寒手套"),
                        new Words("Acrylic, latex", "腈纶/乳胶"),
                        new Words("Orange", "橙色"),
                        "2231X",
                        "X",
                        410,
                        88));
        for (Glove glove : gloves) {
            for (int size = 6; size <= 11; size++) {
                articles.add(new Article(glove.code + "-" + size, "gloves")
                        .name(glove.name.en() + " EN 388, size " + size, glove.name.zh() + " EN 388 尺码 " + size)
                        .text(
                                glove.name.en() + ", " + glove.material.en() + ". EN 388 levels " + glove.level
                                        + " for abrasion, cut, tear, puncture and ISO cut. Work glove.",
                                glove.name.zh() + "，材质：" + glove.material.zh() + "。EN 388 等级 " + glove.level
                                        + "（耐磨、防切割、抗撕裂、防刺穿、ISO 切割）。劳保手套。")
                        .value("norm", "EN 388")
                        .value("size", String.valueOf(size), size)
                        .value("material", glove.material)
                        .value("colour", glove.colour)
                        .value("cut-level", glove.cut)
                        .value("protection-class", glove.level)
                        .weight(glove.grams * (0.7 + size * 0.037))
                        .tariff(glove.code.equals("G500") ? "420329" : "611610")
                        .pack("PR", 12)
                        .price(1, glove.cents, 0)
                        .pace(size >= 8 && size <= 10 ? 3 : 1)
                        .drawing("glove:s=" + size + ",c=" + glove.colour.en().toLowerCase(Locale.ROOT))
                        .maker(MAKER, "AS-" + glove.code + "/" + size, "CN"));
            }
        }
    }

    private void shoes() {
        record Shoe(String code, Words name, String level, Words material, Words colour, String shape, long cents) {}
        List<Shoe> shoes = List.of(
                new Shoe(
                        "F110",
                        new Words("Safety trainer S1P", "S1P 安全运动鞋"),
                        "S1P",
                        new Words("Textile", "织物"),
                        new Words("Black", "黑色"),
                        "low",
                        4990),
                new Shoe(
                        "F230",
                        new Words("Safety shoe S3", "S3 低帮安全鞋"),
                        "S3",
                        new Words("Leather", "皮革"),
                        new Words("Brown", "棕色"),
                        "low",
                        6450),
                new Shoe(
                        "F240",
                        new Words("Safety boot S3", "S3 高帮安全靴"),
                        "S3",
                        new Words("Leather", "皮革"),
                        new Words("Black", "黑色"),
                        "high",
                        7290),
                new Shoe(
                        "F410",
                        new Words("Welder's safety boot S3 HRO", "S3 HRO 焊工安全靴"),
                        "S3 HRO",
                        new Words("Leather", "皮革"),
                        new Words("Black", "黑色"),
                        "high",
                        9850));
        for (Shoe shoe : shoes) {
            for (int size = 37; size <= 47; size++) {
                articles.add(new Article(shoe.code + "-" + size, "shoes")
                        .name(
                                shoe.name.en() + " EN ISO 20345, size " + size,
                                shoe.name.zh() + " EN ISO 20345 " + size + " 码")
                        .text(
                                shoe.name.en() + " to EN ISO 20345, protective toecap 200 J, penetration-resistant "
                                        + "midsole, antistatic, slip resistance SRC, EU size " + size + ". Work shoe.",
                                shoe.name.zh() + "，符合 EN ISO 20345，200 J 防护包头，防刺穿中底，防静电，防滑 SRC，欧码 " + size + "。劳保鞋。")
                        .value("norm", "EN ISO 20345")
                        .value("protection-class", shoe.level)
                        .value("size", String.valueOf(size), size)
                        .value("material", shoe.material)
                        .value("colour", shoe.colour)
                        .weight((shoe.shape.equals("high") ? 1280 : 1020) * (0.55 + size * 0.0107))
                        .tariff(shoe.material.en().equals("Textile") ? "640411" : "640340")
                        .pack("PR", 1)
                        .price(1, shoe.cents, 0)
                        .pace(size >= 41 && size <= 44 ? 2 : 1)
                        .drawing("shoe:t=" + shoe.shape + ",s=" + size)
                        .maker(MAKER, "AS-" + shoe.code + "/" + size, "PT"));
            }
        }
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
