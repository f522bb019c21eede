package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gloves and shoes by the European norms, in the sizes they are sold in. */
final class Safety {

    private static final String MAKER = "Arvenne Safety";

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        gloves();
        shoes();
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
}
