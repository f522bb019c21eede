package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.mm;

/** Nuts, washers, rods, anchors and plugs. */
final class NutsAndAnchors {

    private static final double Y = 112;

    private NutsAndAnchors() {}

    static void nut(Sheet sheet, Key key, boolean locking) {
        double d = key.number("d", 8);
        double s = key.number("s", 13);
        double m = key.number("m", 6.8);
        double e = s * 2 / Math.sqrt(3);
        double scale = Math.min(104 / e, 60 / m);
        double x = 84;
        double flats = s * scale;
        double r = d * scale / 2;
        sheet.face(Path.hexagon(x, Y, flats).and(Path.circle(x, Y, r * 0.86)));
        sheet.fine(Path.circle(x, Y, flats / 2 * 0.96));
        sheet.fine(new Path().move(x, Y - r).arc(r, r, true, true, x - r, Y));
        if (locking) {
            sheet.fine(Path.circle(x, Y, r * 1.28)).fine(Path.circle(x, Y, r * 1.4));
        }
        double side = 164;
        double h = m * scale;
        double body = locking ? h * 0.76 : h;
        double c = e * scale / 2;
        sheet.face(new Path()
                .move(side, Y - c * 0.94)
                .curve(side + body / 2, Y - c * 1.06, side + body, Y - c * 0.94)
                .line(side + body, Y + c * 0.94)
                .curve(side + body / 2, Y + c * 1.06, side, Y + c * 0.94)
                .close());
        sheet.shade(Path.rectangle(side + 1.2, Y + c / 2 + 1.2, body - 2.4, c * 0.42));
        sheet.edge(new Path()
                .move(side, Y - c / 2)
                .line(side + body, Y - c / 2)
                .move(side, Y + c / 2)
                .line(side + body, Y + c / 2));
        if (locking) {
            sheet.face(Path.rounded(side + body, Y - c * 0.62, h - body, c * 1.24, 4));
        }
        sheet.centre(x - c - 8, Y, side + h + 10, Y).centre(x, Y - c - 6, x, Y + c + 6);
        sheet.upright(Y - flats / 2, Y + flats / 2, 18, x - c / 2, mm(s));
        sheet.across(side, side + h, 206, Y + c, mm(m));
        sheet.label(x, 32, "M" + mm(d));
    }

    static void washer(Sheet sheet, Key key) {
        double inner = key.number("d", 8.4);
        double outer = key.number("o", 16);
        double h = key.number("h", 1.6);
        double scale = 128 / outer;
        double x = 92;
        double r = outer * scale / 2;
        double y = 106;
        sheet.face(Path.circle(x, y, r).and(Path.circle(x, y, inner * scale / 2)));
        sheet.fine(new Path()
                .move(x + r * 0.35, y + r * 0.82)
                .arc(r * 0.9, r * 0.9, false, false, x + r * 0.84, y + r * 0.3));
        sheet.face(Path.rectangle(192, y - r, Math.max(h * scale, 4), 2 * r));
        sheet.fine(new Path()
                .move(192, y - inner * scale / 2)
                .line(192 + Math.max(h * scale, 4), y - inner * scale / 2)
                .move(192, y + inner * scale / 2)
                .line(192 + Math.max(h * scale, 4), y + inner * scale / 2));
        sheet.centre(x - r - 8, y, 192 + h * scale + 10, y).centre(x, y - r - 8, x, y + r + 8);
        sheet.across(x - r, x + r, 204, y + r - 20, "⌀" + mm(outer))
                .across(x - inner * scale / 2, x + inner * scale / 2, 22, y - inner * scale / 2, "⌀" + mm(inner));
        sheet.label(196, 204, mm(h));
    }

    static void rod(Sheet sheet, Key key) {
        double d = key.number("d", 8);
        double r = Math.min(Math.max(d * 1.25, 8), 28);
        double pitch = Threads.pitch(d) * 2 * r / d;
        double gap = 7;
        half(sheet, 20, 120 - gap, r, pitch, false);
        half(sheet, 120 + gap, 220, r, pitch, true);
        sheet.centre(10, 120, 230, 120);
        sheet.across(20, 220, 190, 120 + r, mm(key.number("l", 1000))).label(56, 120 - r - 9, "M" + mm(d));
    }

    /** One end of something too long to be shown whole. */
    private static void half(Sheet sheet, double from, double to, double r, double pitch, boolean right) {
        double chamfer = r * 0.3;
        double y = 120;
        Path path = right
                ? new Path()
                        .move(from, y - r)
                        .line(to - chamfer, y - r)
                        .line(to, y - r + chamfer)
                        .line(to, y + r - chamfer)
                        .line(to - chamfer, y + r)
                        .line(from, y + r)
                        .cubic(from - 6, y + r / 3, from + 6, y - r / 3, from, y - r)
                        .close()
                : new Path()
                        .move(to, y - r)
                        .line(from + chamfer, y - r)
                        .line(from, y - r + chamfer)
                        .line(from, y + r - chamfer)
                        .line(from + chamfer, y + r)
                        .line(to, y + r)
                        .cubic(to - 6, y + r / 3, to + 6, y - r / 3, to, y - r)
                        .close();
        sheet.face(path);
        sheet.shade(
                Path.rectangle(right ? from + 3 : from + chamfer, y + r * 0.4, to - from - chamfer - 3, r * 0.6 - 1.2));
        Threads.across(sheet, right ? from + 5 : from + chamfer, right ? to - chamfer : to - 5, y, r, pitch);
    }

    static void wedge(Sheet sheet, Key key) {
        double d = key.number("d", 10);
        double l = key.number("l", 95);
        double scale = Math.min(188 / l, 44 / d);
        double x0 = 120 - l * scale / 2;
        double end = x0 + l * scale;
        double r = d * scale / 2;
        double y = 120;
        double sleeve = end - d * 2.4 * scale;
        sheet.face(Path.rectangle(x0, y - r, sleeve - x0, 2 * r))
                .shade(Path.rectangle(x0, y + r * 0.4, sleeve - x0, r * 0.6 - 1.2));
        Threads.across(sheet, x0 + 1, x0 + (sleeve - x0) * 0.62, y, r, Threads.pitch(d) * scale);
        sheet.face(new Path()
                .move(sleeve, y - r * 0.72)
                .line(end - d * 0.9 * scale, y - r * 0.72)
                .line(end, y - r)
                .line(end, y + r)
                .line(end - d * 0.9 * scale, y + r * 0.72)
                .line(sleeve, y + r * 0.72)
                .close());
        sheet.face(Path.rounded(sleeve + 1, y - r * 1.04, d * 1.35 * scale, r * 2.08, 2));
        sheet.fine(new Path().move(sleeve + d * 0.35 * scale, y).line(sleeve + d * 1.35 * scale, y));
        double nut = x0 + d * 0.7 * scale;
        double m = d * 0.8 * scale;
        sheet.face(Path.rectangle(nut, y - r * 1.85, m, r * 3.7));
        sheet.edge(new Path()
                .move(nut, y - r * 0.92)
                .line(nut + m, y - r * 0.92)
                .move(nut, y + r * 0.92)
                .line(nut + m, y + r * 0.92));
        sheet.face(Path.rectangle(nut + m, y - r * 2.1, Math.max(d * 0.2 * scale, 3), r * 4.2));
        sheet.centre(x0 - 8, y, end + 8, y)
                .across(x0, end, 200, y + r, mm(l))
                .label(x0 + l * scale / 2, y - r - 26, "M" + mm(d));
    }

    static void plug(Sheet sheet, Key key) {
        double d = key.number("d", 8);
        double l = key.number("l", 40);
        double scale = Math.min(176 / l, 64 / d);
        double x0 = 120 - l * scale / 2;
        double w = l * scale;
        double r = d * scale / 2;
        double y = 116;
        sheet.tone(Tone.GREY);
        sheet.face(Path.rounded(x0 - 4, y - r * 1.18, 6, r * 2.36, 2));
        Path path = new Path().move(x0 + 2, y - r).line(x0 + w * 0.3, y - r);
        int teeth = 5;
        double step = w * 0.62 / teeth;
        for (int i = 0; i < teeth; i++) {
            double x = x0 + w * 0.3 + i * step;
            path.line(x + step * 0.75, y - r * 1.12).line(x + step, y - r * 0.86);
        }
        path.line(x0 + w, y - r * 0.6).line(x0 + w, y + r * 0.6);
        for (int i = teeth - 1; i >= 0; i--) {
            double x = x0 + w * 0.3 + i * step;
            path.line(x + step, y + r * 0.86).line(x + step * 0.75, y + r * 1.12);
        }
        sheet.face(path.line(x0 + w * 0.3, y + r).line(x0 + 2, y + r).close());
        sheet.edge(new Path().move(x0 + w * 0.3, y).line(x0 + w, y));
        sheet.across(x0, x0 + w, 196, y + r, mm(l)).label(x0 + w * 0.16, y - r - 12, "⌀" + mm(d));
    }
}
