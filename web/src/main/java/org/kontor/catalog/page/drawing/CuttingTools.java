package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.mm;

/** Drills and taps. */
final class CuttingTools {

    private static final double Y = 112;

    private CuttingTools() {}

    static void drill(Sheet sheet, Key key) {
        double d = key.number("d", 6);
        double l = key.number("l", 93);
        double f = Math.min(key.number("f", 57), l * 0.9);
        double scale = 200 / l;
        double r = Math.max(d * scale / 2, 2.6);
        double x0 = 20;
        double end = 220;
        double point = r * 0.6;
        double flute = end - f * scale;
        sheet.tone(Tone.of(key.word("m", "bright")));
        sheet.face(Path.rounded(x0, Y - r, flute - x0 + 2, 2 * r, 1.5));
        sheet.shade(Path.rectangle(x0 + 1, Y + r * 0.35, flute - x0 - 2, Math.max(r * 0.65 - 1, 0.2)));
        spiral(sheet, flute, end - point, end, r, 5.2 * r);
        front(sheet, r);
        sheet.centre(x0 - 8, Y, end + 8, Y).across(x0, end, 204, Y + r, mm(l)).across(flute, end, 176, Y + r, mm(f));
        sheet.label(50, Y - r - 9, "⌀" + mm(d));
    }

    /** Flutes as the eye sees them: two lines winding around the body, one in front of the other. */
    private static void spiral(Sheet sheet, double from, double to, double end, double r, double lead) {
        sheet.face(new Path()
                .move(from, Y - r)
                .line(to, Y - r)
                .line(end, Y)
                .line(to, Y + r)
                .line(from, Y + r)
                .close());
        double step = Math.max(lead, 12);
        Path edges = new Path();
        Path lands = new Path();
        for (double x = from; x < to; x += step) {
            double x2 = Math.min(x + step, to);
            double part = (x2 - x) / step;
            edges.move(x, Y - r)
                    .cubic(
                            x + step * 0.35 * part,
                            Y - r,
                            x + step * 0.65 * part,
                            Y - r + 2 * r * part,
                            x2,
                            Y - r + 2 * r * part);
            if (x + step * 1.25 < to) {
                lands.move(x + step * 0.25, Y - r)
                        .cubic(x + step * 0.6, Y - r, x + step * 0.9, Y + r, x + step * 1.25, Y + r);
            }
        }
        sheet.edge(edges).fine(lands);
        sheet.fine(new Path().move(to, Y - r).line(to, Y + r));
    }

    private static void front(Sheet sheet, double r) {
        if (r > 30) {
            return;
        }
        double x = 120;
        double y = 46;
        sheet.face(new Path()
                .move(x - 24, y + 6)
                .arc(25, 25, false, true, x + 8, y - 24)
                .curve(x + 4, y - 6, x + 24, y - 6)
                .arc(25, 25, false, true, x - 8, y + 24)
                .curve(x - 4, y + 6, x - 24, y + 6)
                .close());
        sheet.edge(new Path().move(x - 5, y + 4).line(x + 5, y - 4));
    }

    static void hammer(Sheet sheet, Key key) {
        double d = key.number("d", 8);
        double l = key.number("l", 160);
        double scale = 200 / l;
        double r = Math.max(d * scale / 2, 3.4);
        double s = Math.max(10 * scale / 2, 4.5);
        double shank = 20 + Math.max(40 * scale, 34);
        sheet.face(Path.rounded(20, Y - s, shank - 20, 2 * s, 2));
        sheet.shade(Path.rounded(30, Y - s * 0.35, shank - 46, s * 0.7, 2));
        sheet.face(new Path()
                .move(shank, Y - s)
                .line(shank + 10, Y - r)
                .line(shank + 10, Y + r)
                .line(shank, Y + s)
                .close());
        spiral(sheet, shank + 10, 210, 216, r, 6.5 * r);
        sheet.tone(Tone.BRIGHT)
                .face(
                        new Path()
                                .move(208, Y - r * 1.25)
                                .line(214, Y - r * 1.25)
                                .line(221, Y)
                                .line(214, Y + r * 1.25)
                                .line(208, Y + r * 1.25)
                                .close(),
                        Tone.BRASS);
        sheet.face(Path.circle(120, 46, 24))
                .edge(new Path().move(98, 46).line(142, 46).move(120, 24).line(120, 68));
        sheet.centre(12, Y, 228, Y).across(20, 221, 204, Y + r, mm(l)).label(150, Y - r - 10, "⌀" + mm(d));
    }

    static void tap(Sheet sheet, Key key) {
        double d = key.number("d", 8);
        double l = key.number("l", 90);
        int pieces = (int) key.number("n", 1);
        double scale = 196 / l;
        double r = Math.min(Math.max(d * scale / 2, 5), 26);
        double from = pieces == 3 ? 62 : 108;
        double step = Math.max(2 * r + 14, 44);
        for (int i = 0; i < pieces; i++) {
            one(
                    sheet,
                    from + i * step - (pieces == 3 ? Math.max(0, step - 48) : 0),
                    r,
                    Threads.pitch(d) * scale * r / Math.max(d * scale / 2, 0.1),
                    8 + 14 * (pieces - 1 - i));
        }
        if (pieces == 1) {
            sheet.across(22, 218, 188, 108 + r, mm(l));
        }
        sheet.label(198, pieces == 1 ? 108 - r - 10 : 30, "M" + mm(d));
    }

    private static void one(Sheet sheet, double y, double r, double pitch, double lead) {
        double thread = 132;
        sheet.face(Path.rectangle(22, y - r * 0.6, 16, r * 1.2))
                .edge(new Path().move(24, y - r * 0.2).line(36, y + r * 0.2));
        sheet.face(Path.rectangle(38, y - r * 0.78, thread - 38, r * 1.56));
        sheet.face(new Path()
                .move(thread, y - r)
                .line(218 - lead, y - r)
                .line(218, y - r * 0.7)
                .line(218, y + r * 0.7)
                .line(218 - lead, y + r)
                .line(thread, y + r)
                .close());
        Threads.across(sheet, thread, 218 - lead / 2, y, r * 0.92, pitch);
        Path flute = Path.rounded(thread - 10, y - r * 0.28, 96, r * 0.56, r * 0.28);
        sheet.shade(flute).fine(flute);
    }
}
