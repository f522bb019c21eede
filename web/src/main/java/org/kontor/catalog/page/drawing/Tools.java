package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.mm;

/** Hand tools. */
final class Tools {

    private Tools() {}

    static void hexKey(Sheet sheet, Key key) {
        double s = key.number("s", 5);
        double l = key.number("l", 85);
        double h = key.number("h", 33);
        double scale = Math.min(176 / l, 120 / h);
        double w = Math.max(s * scale, 5);
        double bend = w * 1.4;
        double left = 120 - l * scale / 2;
        double right = left + l * scale;
        double top = 64;
        double bottom = top + Math.max(h * scale, bend + w + 6);
        sheet.face(new Path()
                .move(right, top)
                .line(left + w + bend, top)
                .arc(w + bend, w + bend, false, false, left, top + w + bend)
                .line(left, bottom)
                .line(left + w, bottom)
                .line(left + w, top + w + bend)
                .arc(bend, bend, false, true, left + w + bend, top + w)
                .line(right, top + w)
                .close());
        sheet.fine(new Path()
                .move(right, top + w * 0.35)
                .line(left + w + bend, top + w * 0.35)
                .arc(bend + w * 0.65, bend + w * 0.65, false, false, left + w * 0.35, top + w + bend)
                .line(left + w * 0.35, bottom));
        sheet.face(Path.hexagon(178, 158, 44)).label(178, 162, mm(s));
        sheet.across(left, right, 40, top, mm(l)).upright(top, bottom, left - 12, left, mm(h));
    }

    /** The outline of an open jaw at the end of a shank that comes from the given direction. */
    private static Path jaw(double x, double y, double flats, double direction) {
        double r = flats * 1.08;
        double turn = Math.toRadians(direction);
        double half = flats / 2;
        double tip = Math.sqrt(r * r - half * half) * 0.98;
        double inner = -flats * 0.1;
        double[] a = turned(tip, -half, turn);
        double[] b = turned(tip, half, turn);
        double[] c = turned(inner, half, turn);
        double[] d = turned(inner - half * 0.4, 0, turn);
        double[] e = turned(inner, -half, turn);
        return new Path()
                .move(x + a[0], y + a[1])
                .arc(r, r, true, false, x + b[0], y + b[1])
                .line(x + c[0], y + c[1])
                .line(x + d[0], y + d[1])
                .line(x + e[0], y + e[1])
                .close();
    }

    private static double[] turned(double x, double y, double angle) {
        return new double[] {x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)};
    }

    private static Path shank(double x1, double x2, double y, double w1, double w2) {
        return new Path()
                .move(x1, y - w1)
                .line(x2, y - w2)
                .line(x2, y + w2)
                .line(x1, y + w1)
                .close();
    }

    static void openSpanner(Sheet sheet, Key key) {
        double a = key.number("a", 10);
        double b = key.number("b", 13);
        double scale = 196 / key.number("l", 172);
        double fa = Math.max(a * scale, 9);
        double fb = Math.max(b * scale, 10);
        double y = 118;
        double left = 22 + fa;
        double right = 218 - fb;
        sheet.union(
                shank(left + fa * 0.5, right - fb * 0.5, y, fa * 0.42, fb * 0.42),
                jaw(left, y, fa, 180 - 15),
                jaw(right, y, fb, 15));
        sheet.fine(new Path()
                .move(left + fa * 1.6, y - fa * 0.14)
                .line(right - fb * 1.6, y - fb * 0.14)
                .move(left + fa * 1.6, y + fa * 0.14)
                .line(right - fb * 1.6, y + fb * 0.14));
        sheet.across(22, 218, 190, y + fb * 0.6, mm(key.number("l", 172)))
                .label(left, y - fa * 1.4 - 4, mm(a))
                .label(right, y - fb * 1.4 - 4, mm(b));
    }

    static void combinationSpanner(Sheet sheet, Key key) {
        double s = key.number("s", 13);
        double scale = 196 / key.number("l", 170);
        double f = Math.max(s * scale, 11);
        double y = 118;
        double left = 22 + f;
        double ring = f * 0.78;
        double right = 218 - ring;
        sheet.union(
                shank(left + f * 0.5, right - ring * 0.8, y, f * 0.42, f * 0.3),
                jaw(left, y, f, 180 - 15),
                Path.circle(right, y, ring).and(Path.star(right, y, 12, f * 0.57, f * 0.5, 15)));
        sheet.hole(Path.star(right, y, 12, f * 0.57, f * 0.5, 15));
        sheet.fine(new Path()
                .move(left + f * 1.6, y - f * 0.12)
                .line(right - ring * 1.6, y - f * 0.1)
                .move(left + f * 1.6, y + f * 0.12)
                .line(right - ring * 1.6, y + f * 0.1));
        sheet.across(22, 218, 190, y + ring, mm(key.number("l", 170)))
                .label(left, y - f * 1.4 - 4, mm(s))
                .label(right, y - f * 1.4 - 4, mm(s));
    }

    static void driver(Sheet sheet, Key key) {
        double d = key.number("d", 6);
        double l = key.number("l", 100);
        double scale = 110 / Math.max(l, 75);
        double end = 112 + l * scale;
        double r = Math.max(d * scale / 2, 2.2);
        double y = 150;
        sheet.face(Path.rectangle(106, y - r, end - 106 - 6, 2 * r));
        boolean slot = key.word("t", "slot").equals("slot");
        sheet.face(
                slot
                        ? new Path()
                                .move(end - 8, y - r)
                                .line(end, y - r * 1.2)
                                .line(end, y + r * 1.2)
                                .line(end - 8, y + r)
                                .close()
                        : new Path()
                                .move(end - 8, y - r)
                                .line(end, y - r * 0.4)
                                .line(end, y + r * 0.4)
                                .line(end - 8, y + r)
                                .close());
        Path grip = new Path()
                .move(16, y - 10)
                .curve(16, y - 17, 24, y - 18)
                .line(70, y - 18)
                .curve(82, y - 18, 88, y - 11)
                .curve(94, y - 9, 100, y - 10)
                .line(106, y - 8)
                .line(106, y + 8)
                .line(100, y + 10)
                .curve(94, y + 9, 88, y + 11)
                .curve(82, y + 18, 70, y + 18)
                .line(24, y + 18)
                .curve(16, y + 17, 16, y + 10)
                .close();
        sheet.face(grip, Tone.BLUE);
        sheet.fine(new Path()
                .move(28, y - 8)
                .line(76, y - 8)
                .move(28, y)
                .line(80, y)
                .move(28, y + 8)
                .line(76, y + 8));
        tip(sheet, key.word("t", "slot"));
        sheet.across(106, end, 196, y + r, mm(l)).label(176, 62, slot ? mm(d) : "");
    }

    private static void tip(Sheet sheet, String shape) {
        double x = 120;
        double y = 62;
        sheet.face(Path.circle(x, y, 30));
        Path recess =
                switch (shape) {
                    case "cross" -> Screws.cross(x, y, 22, 5);
                    case "star" -> Path.star(x, y, 6, 21, 14, 30);
                    default -> Path.rectangle(x - 24, y - 3.5, 48, 7);
                };
        sheet.shade(recess).hole(recess);
    }

    static void pliers(Sheet sheet, Key key) {
        String kind = key.word("t", "combination");
        double nose =
                switch (kind) {
                    case "nose" -> 78;
                    case "cutter" -> 40;
                    default -> 54;
                };
        double wide =
                switch (kind) {
                    case "nose" -> 9;
                    case "cutter" -> 22;
                    default -> 17;
                };
        double y = 112;
        double pivot = 142;
        double end = pivot + nose;
        for (int side : new int[] {-1, 1}) {
            Path grip = new Path()
                    .move(pivot - 8, y + 8 * side)
                    .cubic(pivot - 40, y + 30 * side, 60, y + 52 * side, 20, y + 46 * side)
                    .curve(13, y + 42 * side, 18, y + 35 * side)
                    .cubic(60, y + 34 * side, pivot - 46, y + 12 * side, pivot - 14, y - 8 * side)
                    .close();
            sheet.face(grip, Tone.BLUE);
        }
        for (int side : new int[] {-1, 1}) {
            sheet.face(new Path()
                    .move(pivot - 14, y + 12 * side)
                    .curve(pivot, y + 20 * side, pivot + 14, y + wide * side)
                    .curve(end - 12, y + wide * 0.8 * side, end, y + (kind.equals("cutter") ? 3 : 4) * side)
                    .line(end, y + 0.8 * side)
                    .line(pivot + 6, y + 0.8 * side)
                    .line(pivot - 14, y)
                    .close());
        }
        sheet.face(Path.circle(pivot, y, 15)).face(Path.circle(pivot, y, 5));
        Path teeth = new Path();
        if (!kind.equals("cutter")) {
            for (double x = pivot + 26; x < end - 3; x += 4) {
                teeth.move(x, y - 3).line(x, y + 3);
            }
        }
        sheet.fine(teeth).across(16, end, 196, y + 46, mm(key.number("l", 180)));
    }
}
