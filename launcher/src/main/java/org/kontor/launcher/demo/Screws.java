package org.kontor.launcher.demo;

import static org.kontor.launcher.demo.Article.plain;

import java.util.ArrayList;
import java.util.List;

/** Screws and bolts with the head dimensions and preferred lengths of their norms. */
final class Screws {

    private static final int[] LENGTHS = {
        4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160,
        180, 200
    };

    /** A norm with everything that its screws share. */
    record Norm(
            String number,
            String skuPrefix,
            String category,
            String drawing,
            Words name,
            Words also,
            Words drive,
            String tariff) {}

    /** One line of the norm's table: d, head diameter (or width across flats), head height, drive size, shortest, longest. */
    record Size(double d, double head, double height, String drive, int from, int to) {

        double driveNumber() {
            return Double.parseDouble(drive.replace("PH", ""));
        }
    }

    private final List<Article> articles = new ArrayList<>();

    List<Article> all() {
        socketHead();
        buttonHead();
        countersunk();
        hexFullThread();
        hexBolts();
        panHead();
        slotted();
        return articles;
    }

    private static Words hexSocket() {
        return new Words("Hexagon socket", "内六角");
    }

    private void socketHead() {
        Norm norm = new Norm(
                "ISO 4762",
                "4762",
                "socket-screws",
                "socket",
                new Words("Socket head cap screw", "内六角圆柱头螺钉"),
                new Words("Allen screw, Inbus screw, cylinder head bolt, formerly DIN 912", "内六角螺栓、杯头螺丝，旧标准 DIN 912"),
                hexSocket(),
                "731815");
        Size[] sizes = {
            size(3, 5.5, 3, "2.5", 5, 30), size(4, 7, 4, "3", 6, 40), size(5, 8.5, 5, "4", 8, 50),
            size(6, 10, 6, "5", 10, 60), size(8, 13, 8, "6", 12, 80), size(10, 16, 10, "8", 16, 100),
            size(12, 18, 12, "10", 20, 120), size(16, 24, 16, "14", 25, 160), size(20, 30, 20, "17", 30, 200),
            size(24, 36, 24, "19", 40, 200),
        };
        for (Size size : sizes) {
            series(norm, size, Metal.STEEL_88, size.from, size.to);
            if (size.d >= 8) {
                series(norm, size, Metal.STEEL_109, (int) (2.5 * size.d), (int) (6 * size.d));
            }
            if (size.d >= 4 && size.d <= 20) {
                series(norm, size, Metal.STEEL_129, Math.max(size.from, (int) (2 * size.d)), size.to);
            }
            if (size.d <= 16) {
                series(norm, size, Metal.A2, size.from, Math.min(size.to, 100));
            }
            if (size.d >= 4 && size.d <= 12) {
                series(norm, size, Metal.A4, size.from, Math.min(size.to, 80));
            }
        }
    }

    private void buttonHead() {
        Norm norm = new Norm(
                "ISO 7380-1",
                "7380",
                "button-screws",
                "button",
                new Words("Button head screw", "内六角平圆头螺钉"),
                new Words("Round head Allen screw", "圆头内六角螺丝"),
                hexSocket(),
                "731815");
        Size[] sizes = {
            size(3, 5.7, 1.65, "2", 5, 20), size(4, 7.6, 2.2, "2.5", 6, 30), size(5, 9.5, 2.75, "3", 8, 35),
            size(6, 10.5, 3.3, "4", 10, 50), size(8, 14, 4.4, "5", 12, 60), size(10, 17.5, 5.5, "6", 16, 60),
            size(12, 21, 6.6, "8", 20, 60),
        };
        for (Size size : sizes) {
            series(norm, size, Metal.STEEL_109, size.from, size.to);
            series(norm, size, Metal.A2, size.from, size.to);
        }
    }

    private void countersunk() {
        Norm norm = new Norm(
                "ISO 10642",
                "10642",
                "countersunk-screws",
                "csk",
                new Words("Socket countersunk head screw", "内六角沉头螺钉"),
                new Words("Flat head Allen screw, formerly DIN 7991", "平杯头螺丝，旧标准 DIN 7991"),
                hexSocket(),
                "731815");
        Size[] sizes = {
            size(3, 6.72, 1.86, "2", 8, 20), size(4, 8.96, 2.48, "2.5", 8, 30), size(5, 11.2, 3.1, "3", 10, 40),
            size(6, 13.44, 3.72, "4", 12, 50), size(8, 17.92, 4.96, "5", 16, 60), size(10, 22.4, 6.2, "6", 20, 60),
        };
        for (Size size : sizes) {
            series(norm, size, Metal.STEEL_109, size.from, size.to);
            series(norm, size, Metal.A2, size.from, Math.min(size.to, 40));
        }
    }

    private static final Size[] HEXAGONS = {
        size(4, 7, 2.8, "7", 8, 40), size(5, 8, 3.5, "8", 10, 50), size(6, 10, 4, "10", 10, 60),
        size(8, 13, 5.3, "13", 16, 80), size(10, 16, 6.4, "16", 20, 100), size(12, 18, 7.5, "18", 25, 100),
        size(16, 24, 10, "24", 30, 120), size(20, 30, 12.5, "30", 40, 120), size(24, 36, 15, "36", 50, 120),
    };

    private void hexFullThread() {
        Norm norm = new Norm(
                "ISO 4017",
                "4017",
                "hex-screws",
                "hex",
                new Words("Hexagon head screw", "六角头全螺纹螺栓"),
                new Words("Set screw, machine bolt, formerly DIN 933", "全牙外六角螺丝，旧标准 DIN 933"),
                new Words("External hexagon", "外六角"),
                "731815");
        for (Size size : HEXAGONS) {
            series(norm, size, Metal.STEEL_88, size.from, size.to);
            if (size.d <= 16) {
                series(norm, size, Metal.A2, size.from, Math.min(size.to, 80));
            }
        }
    }

    private void hexBolts() {
        Norm norm = new Norm(
                "ISO 4014",
                "4014",
                "hex-bolts",
                "hex",
                new Words("Hexagon head bolt", "六角头螺栓"),
                new Words("Machine bolt with shank, formerly DIN 931", "半牙外六角螺栓，旧标准 DIN 931"),
                new Words("External hexagon", "外六角"),
                "731815");
        for (Size size : HEXAGONS) {
            if (size.d >= 6) {
                int from = (int) (2 * size.d) + 14;
                series(norm, size, Metal.STEEL_88, from, Math.min(200, (int) (10 * size.d)));
                series(norm, size, Metal.STEEL_109, from, Math.min(160, (int) (7 * size.d)));
            }
        }
    }

    private void panHead() {
        Norm norm = new Norm(
                "ISO 7045",
                "7045",
                "pan-screws",
                "pan",
                new Words("Pan head screw, cross recess", "十字槽盘头螺钉"),
                new Words("Phillips machine screw, formerly DIN 7985", "十字机螺丝，旧标准 DIN 7985"),
                new Words("Cross recess H (Phillips)", "十字槽 H 型"),
                "731815");
        Size[] sizes = {
            size(2.5, 5, 2.1, "PH1", 5, 20),
            size(3, 5.6, 2.4, "PH1", 5, 30),
            size(4, 8, 3.1, "PH2", 6, 40),
            size(5, 9.5, 3.7, "PH2", 8, 50),
            size(6, 12, 4.6, "PH3", 10, 50),
        };
        for (Size size : sizes) {
            series(norm, size, Metal.STEEL_48, size.from, size.to);
            series(norm, size, Metal.A2, size.from, Math.min(size.to, 40));
        }
    }

    private void slotted() {
        Norm norm = new Norm(
                "ISO 2009",
                "2009",
                "slotted-screws",
                "slotcsk",
                new Words("Slotted countersunk screw", "开槽沉头螺钉"),
                new Words("Flat head machine screw, formerly DIN 963", "一字槽平头机螺丝，旧标准 DIN 963"),
                new Words("Slot", "一字槽"),
                "731815");
        Size[] sizes = {
            size(3, 5.5, 1.65, "0.8", 6, 20),
            size(4, 8.4, 2.7, "1.2", 8, 30),
            size(5, 9.3, 2.7, "1.2", 10, 30),
            size(6, 11.3, 3.3, "1.6", 12, 40),
        };
        for (Size size : sizes) {
            series(norm, size, Metal.A2_SOFT, size.from, size.to);
            series(norm, size, Metal.BRASS, size.from, Math.min(size.to, 25));
        }
    }

    private static Size size(double d, double head, double height, String drive, int from, int to) {
        return new Size(d, head, height, drive, from, to);
    }

    private void series(Norm norm, Size size, Metal metal, int from, int to) {
        for (int length : LENGTHS) {
            if (length >= from && length <= to) {
                articles.add(screw(norm, size, metal, length));
            }
        }
    }

    private Article screw(Norm norm, Size size, Metal metal, int length) {
        MetricThread thread = MetricThread.m(size.d);
        double threaded = ScrewBody.threadLength(norm, size, length);
        boolean hex = norm.drawing.equals("hex");
        String dimensions = thread.name() + "×" + length;
        Words label = metal.label();
        Article article = new Article(
                        norm.skuPrefix + "-" + thread.name() + "X" + length + "-" + metal.code, norm.category)
                .name(
                        norm.name.en() + " " + norm.number + " " + dimensions + ", " + label.en(),
                        norm.name.zh() + " " + norm.number + " " + dimensions + " " + label.zh())
                .text(
                        ScrewTexts.english(norm, size, metal, length, threaded),
                        ScrewTexts.chinese(norm, size, metal, length, threaded))
                .value("norm", norm.number)
                .value("thread", thread.name(), size.d)
                .number("length", length)
                .value("material", metal.material)
                .value("strength-class", metal.strength)
                .value("surface", metal.surface)
                .value("drive", norm.drive)
                .value("drive-size", driveSize(norm, size), size.driveNumber())
                .number(hex ? "width-across-flats" : "head-diameter", size.head)
                .number("head-height", size.height)
                .number("pitch", thread.pitch())
                .weight(metal.grams(ScrewBody.volume(norm, size, length, threaded)))
                .tariff(metal == Metal.BRASS ? "741533" : norm.tariff)
                .drawing(norm.drawing + ":d=" + plain(size.d) + ",l=" + length + ",b=" + plain(threaded) + ",k="
                        + plain(size.height) + (hex ? ",s=" : ",dk=") + plain(size.head)
                        + (hex ? "" : ",s=" + size.drive.replace("PH", "")) + ",m=" + tone(metal));
        article.pack("C62", packOf(size.d, length)).price(100, fixedCents(norm, size, metal), metal.centsPerKilogram);
        article.pace(size.d >= 4 && size.d <= 12 && length <= 60 ? 3 : size.d >= 20 ? 1 : 2);
        return maker(article, metal);
    }

    private static Article maker(Article article, Metal metal) {
        return switch (metal) {
            case A2, A4 -> article.maker("Jinhai Fasteners", "JH" + article.sku.replace("-", ""), "CN");
            case A2_SOFT, BRASS -> article.maker("Taoyuan Precision", article.sku.replace("-", "."), "TW");
            default -> article.maker("Veldtmann", "V " + article.sku.replace("-", "/"), "DE");
        };
    }

    private static long fixedCents(Norm norm, Size size, Metal metal) {
        long heading = norm.drawing.equals("hex") ? 70 : 110;
        return heading + Math.round(size.d * 9) + (metal == Metal.STEEL_129 ? 60 : 0);
    }

    private static String tone(Metal metal) {
        return metal == Metal.STEEL_129 ? "dark" : metal == Metal.BRASS ? "brass" : "bright";
    }

    static String driveSize(Norm norm, Size size) {
        return switch (norm.drawing) {
            case "pan" -> size.drive;
            case "hex" -> "SW " + size.drive;
            default -> size.drive + " mm";
        };
    }

    private static int packOf(double d, int length) {
        if (d <= 5) {
            return length <= 20 ? 500 : 200;
        }
        if (d <= 8) {
            return length <= 40 ? 200 : 100;
        }
        if (d <= 12) {
            return length <= 60 ? 50 : 25;
        }
        return d <= 16 ? 25 : 10;
    }
}
