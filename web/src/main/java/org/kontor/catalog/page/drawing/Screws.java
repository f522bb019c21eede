package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.mm;

/** Screws: side view with thread below, the head from the front above. */
final class Screws {

    private static final double Y = 158;
    private static final double HEAD_Y = 58;
    private static final double HEAD_R = 36;
    private static final double WIDTH = 176;
    private static final double HEIGHT = 80;

    private Screws() {}

    static void draw(Sheet sheet, Key key) {
        String kind = key.kind();
        double d = key.number("d", 8);
        double l = key.number("l", 40);
        boolean hex = kind.equals("hex");
        boolean sunk = kind.equals("csk") || kind.equals("slotcsk");
        double head = hex ? key.number("s", 13) * 2 / Math.sqrt(3) : key.number("dk", 13);
        double k = key.number("k", d);
        double b = Math.min(key.number("b", l), l);
        double body = sunk ? l : k + l;
        double scale = Math.min(WIDTH / body, HEIGHT / head);
        double x0 = Sheet.SIZE / 2 - body * scale / 2 + 4;
        double under = x0 + k * scale;
        double end = x0 + body * scale;
        sheet.tone(Tone.of(key.word("m", "bright")));
        double threaded = sunk ? Math.min(b, l - k) : b;
        shank(sheet, under, end, end - threaded * scale, d, scale);
        side(sheet, kind, x0, under, head * scale, d * scale);
        sheet.centre(x0 - 10, Y, end + 10, Y);
        front(sheet, key, head);
        dimensions(sheet, key, x0, under, end, scale, head, sunk);
    }

    private static void shank(Sheet sheet, double from, double to, double threadFrom, double d, double scale) {
        double r = d * scale / 2;
        double chamfer = Math.min(r * 0.28, (to - from) / 4);
        sheet.face(new Path()
                .move(from, Y - r)
                .line(to - chamfer, Y - r)
                .line(to, Y - r + chamfer)
                .line(to, Y + r - chamfer)
                .line(to - chamfer, Y + r)
                .line(from, Y + r)
                .close());
        sheet.shade(Path.rectangle(from, Y + r * 0.35, Math.max(to - chamfer - from, 1), r * 0.65 - 1.2));
        Threads.across(sheet, Math.max(threadFrom, from), to - chamfer, Y, r, Threads.pitch(d) * scale);
    }

    private static void side(Sheet sheet, String kind, double x0, double under, double head, double shank) {
        double r = head / 2;
        Path outline =
                switch (kind) {
                    case "button" ->
                        new Path()
                                .move(under, Y - r)
                                .arc((under - x0) * 1.06, r * 1.02, false, false, under, Y + r)
                                .close();
                    case "pan" ->
                        new Path()
                                .move(under, Y - r)
                                .line(x0 + (under - x0) * 0.62, Y - r)
                                .cubic(x0 + 1, Y - r * 0.92, x0, Y - r * 0.45, x0, Y)
                                .cubic(x0, Y + r * 0.45, x0 + 1, Y + r * 0.92, x0 + (under - x0) * 0.62, Y + r)
                                .line(under, Y + r)
                                .close();
                    case "csk", "slotcsk" ->
                        new Path()
                                .move(x0, Y - r)
                                .line(x0 + 2, Y - r)
                                .line(under, Y - shank / 2)
                                .line(under, Y + shank / 2)
                                .line(x0 + 2, Y + r)
                                .line(x0, Y + r)
                                .close();
                    case "hex" ->
                        new Path()
                                .move(under, Y - r)
                                .line(x0 + 3, Y - r)
                                .curve(x0, Y - r * 0.75, x0 + 1, Y - r * 0.5)
                                .curve(x0 - 2, Y, x0 + 1, Y + r * 0.5)
                                .curve(x0, Y + r * 0.75, x0 + 3, Y + r)
                                .line(under, Y + r)
                                .close();
                    default -> Path.rounded(x0, Y - r, under - x0, head, Math.min(4, head / 8));
                };
        sheet.face(outline);
        if (kind.equals("hex")) {
            sheet.edge(new Path()
                    .move(x0 + 1, Y - r / 2)
                    .line(under, Y - r / 2)
                    .move(x0 + 1, Y + r / 2)
                    .line(under, Y + r / 2));
        } else if (kind.equals("socket")) {
            sheet.shade(Path.rectangle(x0 + 1.5, Y + r * 0.4, under - x0 - 3, r * 0.6 - 3));
            Path knurl = new Path();
            for (double x = x0 + 4; x < under - 2; x += 3.2) {
                knurl.move(x, Y - r + 2).line(x, Y + r - 2);
            }
            sheet.fine(knurl);
        }
    }

    private static void front(Sheet sheet, Key key, double head) {
        double scale = HEAD_R * 2 / head;
        double x = Sheet.SIZE / 2;
        boolean hex = key.kind().equals("hex");
        if (hex) {
            double flats = key.number("s", 13) * scale;
            sheet.face(Path.hexagon(x, HEAD_Y, flats)).fine(Path.circle(x, HEAD_Y, flats / 2 * 0.96));
        } else {
            sheet.face(Path.circle(x, HEAD_Y, HEAD_R));
            recess(sheet, key, x, scale);
        }
        sheet.centre(x - HEAD_R - 8, HEAD_Y, x + HEAD_R + 8, HEAD_Y)
                .centre(x, HEAD_Y - HEAD_R - 8, x, HEAD_Y + HEAD_R + 8);
    }

    private static void recess(Sheet sheet, Key key, double x, double scale) {
        double s = key.number("s", 6);
        switch (key.kind()) {
            case "pan" -> {
                double arm = HEAD_R * 0.58;
                double half = HEAD_R * 0.13;
                sheet.shade(cross(x, HEAD_Y, arm, half)).hole(cross(x, HEAD_Y, arm, half));
            }
            case "slotcsk" -> {
                double half = Math.max(s * scale / 2, 2.5);
                double reach = Math.sqrt(HEAD_R * HEAD_R - half * half);
                Path slot = Path.rectangle(x - reach, HEAD_Y - half, 2 * reach, 2 * half);
                sheet.shade(slot)
                        .edge(new Path()
                                .move(x - reach, HEAD_Y - half)
                                .line(x + reach, HEAD_Y - half)
                                .move(x - reach, HEAD_Y + half)
                                .line(x + reach, HEAD_Y + half));
            }
            default -> {
                Path socket = Path.hexagon(x, HEAD_Y, s * scale);
                sheet.shade(socket).hole(socket);
                if (key.kind().equals("socket")) {
                    sheet.fine(Path.circle(x, HEAD_Y, HEAD_R - 4));
                }
            }
        }
    }

    static Path cross(double x, double y, double arm, double half) {
        return new Path()
                .move(x - half, y - arm)
                .line(x + half, y - arm)
                .line(x + half, y - half)
                .line(x + arm, y - half)
                .line(x + arm, y + half)
                .line(x + half, y + half)
                .line(x + half, y + arm)
                .line(x - half, y + arm)
                .line(x - half, y + half)
                .line(x - arm, y + half)
                .line(x - arm, y - half)
                .line(x - half, y - half)
                .close();
    }

    private static void dimensions(
            Sheet sheet, Key key, double x0, double under, double end, double scale, double head, boolean sunk) {
        double d = key.number("d", 8);
        double r = head * scale / 2;
        sheet.across(sunk ? x0 : under, end, 222, sunk ? Y + r : Y + d * scale / 2, mm(key.number("l", 40)));
        sheet.upright(
                Y - r,
                Y + r,
                x0 - 14,
                x0,
                (key.kind().equals("hex") ? "" : "⌀")
                        + mm(key.kind().equals("hex") ? Math.round(head * 10) / 10.0 : head));
        sheet.label(Math.max(end - 12, under + 14), Y - d * scale / 2 - 7, "M" + mm(d));
        if (key.kind().equals("hex")) {
            sheet.label(192, HEAD_Y + 4, "SW " + mm(key.number("s", 13)));
        } else if (!key.kind().equals("pan")) {
            sheet.label(192, HEAD_Y + 4, (sunk && key.kind().equals("slotcsk") ? "n " : "s ") + mm(key.number("s", 6)));
        } else {
            sheet.label(192, HEAD_Y + 4, "PH" + mm(key.number("s", 2)));
        }
    }
}
