package org.kontor.catalog.page.drawing;

import static org.kontor.catalog.page.drawing.Sheet.mm;

/** Wires, cables, devices and lamps. */
final class Electrics {

    private static final Tone[][] CORES = {
        {Tone.BROWN, Tone.BLUE, Tone.GREEN}, {Tone.BROWN, Tone.BLACK, Tone.GREY, Tone.BLUE, Tone.GREEN}
    };

    private Electrics() {}

    static void wire(Sheet sheet, Key key) {
        String colour = key.word("c", "bk");
        sheet.tone(Tone.of(colour));
        double x = 106;
        double y = 112;
        sheet.face(Path.circle(x, y, 84).and(Path.circle(x, y, 44)));
        Path turns = new Path();
        for (double r = 50; r < 84; r += 6.6) {
            turns.and(Path.circle(x, y, r));
        }
        sheet.fine(turns);
        if (colour.equals("gnye")) {
            sheet.face(
                    new Path()
                            .move(x - 26, y - 80)
                            .line(x - 14, y - 42)
                            .line(x + 6, y - 44)
                            .line(x + 2, y - 84)
                            .close(),
                    Tone.YELLOW);
            sheet.face(
                    new Path()
                            .move(x - 26, y + 80)
                            .line(x - 14, y + 42)
                            .line(x + 6, y + 44)
                            .line(x + 2, y + 84)
                            .close(),
                    Tone.YELLOW);
        }
        sheet.face(new Path()
                .move(184, 140)
                .curve(196, 176, 190, 196)
                .line(206, 199)
                .curve(212, 172, 190, 112)
                .close());
        sheet.face(
                new Path()
                        .move(192, 196)
                        .line(190, 222)
                        .line(201, 224)
                        .line(204, 198)
                        .close(),
                Tone.COPPER);
        sheet.fine(new Path().move(195.5, 198).line(194, 222).move(200, 198).line(198, 223));
        sheet.label(x, y + 4, mm(key.number("q", 1.5)) + " mm²").label(62, 226, "⌀" + mm(key.number("d", 2.8)));
    }

    static void cable(Sheet sheet, Key key) {
        int cores = (int) key.number("n", 3);
        double outer = key.number("d", 10);
        double section = key.number("q", 1.5);
        double scale = 164 / outer;
        double copper = Math.sqrt(section * 1.3 * 4 / Math.PI);
        double core = Math.min((copper + 1.3) * scale / 2, cores > 3 ? 29 : 34);
        double wire = core * copper / (copper + 1.3);
        double x = 120;
        double y = 110;
        sheet.tone(Tone.of(key.word("m", "grey")));
        sheet.face(Path.circle(x, y, 82));
        double ring = cores > 3 ? core * 1.72 : core * 1.17;
        sheet.fine(Path.circle(x, y, ring + core + 3));
        Tone[] tones = CORES[cores > 3 ? 1 : 0];
        for (int i = 0; i < Math.min(cores, tones.length); i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / Math.min(cores, tones.length);
            double cx = x + ring * Math.cos(angle);
            double cy = y + ring * Math.sin(angle);
            sheet.face(Path.circle(cx, cy, core), tones[i]);
            if (tones[i] == Tone.GREEN) {
                sheet.face(
                        new Path()
                                .move(cx - core * 0.34, cy - core * 0.94)
                                .arc(core, core, false, true, cx + core * 0.34, cy - core * 0.94)
                                .line(cx + core * 0.34, cy + core * 0.94)
                                .arc(core, core, false, true, cx - core * 0.34, cy + core * 0.94)
                                .close(),
                        Tone.YELLOW);
            }
            sheet.face(Path.circle(cx, cy, wire), Tone.COPPER);
        }
        sheet.across(x - 82, x + 82, 216, y + 20, "⌀" + mm(outer)).label(200, 26, cores + " × " + mm(section));
    }

    static void breaker(Sheet sheet, Key key) {
        int poles = (int) Math.min(key.number("p", 1), 4);
        double w = poles == 1 ? 64 : Math.min(52, 176.0 / poles);
        double x0 = 120 - w * poles / 2;
        sheet.tone(Tone.WHITE);
        for (int i = 0; i < poles; i++) {
            double x = x0 + i * w;
            sheet.face(new Path()
                    .move(x, 28)
                    .line(x + w, 28)
                    .line(x + w, 70)
                    .line(x + w, 212)
                    .line(x, 212)
                    .close());
            sheet.shade(Path.rectangle(x + 1.2, 29, w - 2.4, 32)).shade(Path.rectangle(x + 1.2, 179, w - 2.4, 32));
            sheet.edge(new Path().move(x, 62).line(x + w, 62).move(x, 178).line(x + w, 178));
            sheet.face(Path.circle(x + w / 2, 45, 8), Tone.GREY).face(Path.circle(x + w / 2, 195, 8), Tone.GREY);
            sheet.fine(new Path()
                    .move(x + w / 2 - 5, 45)
                    .line(x + w / 2 + 5, 45)
                    .move(x + w / 2 - 5, 195)
                    .line(x + w / 2 + 5, 195));
        }
        double mid = 120;
        double width = w * poles;
        sheet.face(Path.rounded(mid - width / 2 + w * 0.18, 118, width - w * 0.36, 46, 4), Tone.GREY);
        sheet.face(Path.rounded(mid - width / 2 + w * 0.27, 106, width - w * 0.54, 34, 4), Tone.BLUE);
        sheet.print(mid, 94, poles == 1 ? 20 : 24, key.word("r", "B16"));
        if (key.number("t", 0) > 0.5) {
            sheet.face(Path.rounded(x0 + 8, 72, 20, 14, 3), Tone.YELLOW);
        }
        sheet.across(x0, x0 + width, 228, 212, mm(poles * 18));
    }

    static void terminal(Sheet sheet, Key key) {
        sheet.tone(Tone.of(key.word("c", "gy")));
        sheet.face(new Path()
                .move(24, 132)
                .line(40, 92)
                .line(72, 82)
                .line(84, 58)
                .line(156, 58)
                .line(168, 82)
                .line(200, 92)
                .line(216, 132)
                .line(216, 152)
                .line(176, 152)
                .line(176, 164)
                .line(168, 172)
                .line(160, 164)
                .line(160, 152)
                .line(80, 152)
                .line(80, 176)
                .line(66, 176)
                .line(66, 152)
                .line(24, 152)
                .close());
        for (int side : new int[] {-1, 1}) {
            double x = 120 + 56 * side;
            sheet.hole(Path.circle(x, 108, 9)).shade(Path.circle(x, 108, 8));
            sheet.face(Path.rectangle(120 + 30 * side - 8, 66, 16, 30), Tone.ORANGE);
        }
        sheet.face(Path.rounded(66, 122, 108, 12, 3), Tone.COPPER);
        sheet.edge(new Path()
                .move(30, 186)
                .line(58, 186)
                .line(58, 196)
                .line(182, 196)
                .line(182, 186)
                .line(210, 186));
        sheet.label(120, 46, mm(key.number("w", 5.2)) + " mm").label(120, 216, "TH 35");
    }

    static void ferrule(Sheet sheet, Key key) {
        double d = key.number("d", 1.7);
        double l = key.number("l", 8);
        double scale = Math.min(170 / (l + 6), 56 / (d * 1.9));
        double x0 = 120 - (l + 6) * scale / 2;
        double collar = x0 + 6 * scale;
        double end = collar + l * scale;
        double r = Math.max((d + 0.3) * scale / 2, 5);
        double y = 116;
        sheet.face(Path.rectangle(collar - 6, y - r, end - collar + 6, 2 * r))
                .shade(Path.rectangle(collar, y + r * 0.35, end - collar - 2, r * 0.65 - 1.5));
        Tone tone = Tone.of(key.word("c", "rd"));
        sheet.face(
                new Path()
                        .move(x0, y - r * 2.1)
                        .line(x0 + (collar - x0) * 0.55, y - r * 1.9)
                        .line(collar, y - r * 1.3)
                        .line(collar, y + r * 1.3)
                        .line(x0 + (collar - x0) * 0.55, y + r * 1.9)
                        .line(x0, y + r * 2.1)
                        .close(),
                tone);
        sheet.face(Path.ellipse(x0, y, Math.max(r * 0.5, 4), r * 2.1), tone)
                .hole(Path.ellipse(x0, y, Math.max(r * 0.28, 2), r * 1.4));
        sheet.fine(Path.ellipse(end, y, Math.max(r * 0.25, 2), r));
        sheet.centre(x0 - 12, y, end + 12, y)
                .across(collar, end, 200, y + r, mm(l))
                .label((collar + end) / 2, y - r - 10, "⌀" + mm(d));
    }

    static void gland(Sheet sheet, Key key) {
        double d = key.number("d", 20);
        double s = key.number("s", 24);
        double e = s * 2 / Math.sqrt(3);
        double scale = 118 / e;
        double c = e * scale / 2;
        double r = d * scale / 2;
        double y = 116;
        sheet.tone(Tone.of(key.word("m", "grey")));
        sheet.face(Path.rectangle(28, y - r, 52, 2 * r)).shade(Path.rectangle(29, y + r * 0.4, 50, r * 0.6 - 1.5));
        Threads.across(sheet, 30, 80, y, r, 1.5 * scale);
        sheet.face(Path.rectangle(80, y - c, 34, 2 * c)).shade(Path.rectangle(81.5, y + c / 2 + 1, 31, c / 2 - 2.5));
        sheet.edge(new Path()
                .move(80, y - c / 2)
                .line(114, y - c / 2)
                .move(80, y + c / 2)
                .line(114, y + c / 2));
        sheet.face(Path.rectangle(114, y - c * 0.82, 8, c * 1.64));
        sheet.face(new Path()
                .move(122, y - c * 0.98)
                .line(160, y - c * 0.98)
                .curve(196, y - c * 0.86, 204, y - c * 0.5)
                .line(204, y + c * 0.5)
                .curve(196, y + c * 0.86, 160, y + c * 0.98)
                .line(122, y + c * 0.98)
                .close());
        sheet.edge(new Path()
                .move(122, y - c / 2)
                .line(164, y - c / 2)
                .curve(190, y - c * 0.44, 200, y - c * 0.28)
                .move(122, y + c / 2)
                .line(164, y + c / 2)
                .curve(190, y + c * 0.44, 200, y + c * 0.28));
        sheet.face(Path.ellipse(204, y, 6, c * 0.5)).hole(Path.ellipse(204, y, 3.5, c * 0.3));
        sheet.centre(18, y, 222, y).label(54, y - r - 10, "M" + mm(d)).label(98, 218, "SW " + mm(s));
    }

    static void tie(Sheet sheet, Key key) {
        double w = Math.max(9, key.number("w", 3.6) * 2.6);
        sheet.tone(Tone.of(key.word("m", "white").equals("dark") ? "bk" : "wh"));
        sheet.union(
                Path.circle(104, 118, 78).and(Path.circle(104, 118, 78 - w)),
                new Path()
                        .move(150, 168)
                        .line(214, 222)
                        .line(220, 216)
                        .line(220, 210)
                        .line(164, 150)
                        .close());
        Path teeth = new Path();
        for (double a = -2.9; a < 0.6; a += 0.075) {
            teeth.move(104 + (78 - w + 2) * Math.cos(a), 118 + (78 - w + 2) * Math.sin(a))
                    .line(104 + (80 - w * 0.5) * Math.cos(a), 118 + (80 - w * 0.5) * Math.sin(a));
        }
        sheet.fine(teeth);
        sheet.face(new Path()
                .move(150, 146)
                .line(172, 164)
                .line(154, 186)
                .line(132, 168)
                .close());
        sheet.label(104, 122, mm(key.number("l", 200)) + " × " + mm(key.number("w", 3.6)));
    }

    static void conduit(Sheet sheet, Key key, boolean flexible) {
        double outer = key.number("d", 20);
        double inner = key.number("i", 16.9);
        double r = 46 + outer * 0.3;
        double ri = r * inner / outer;
        sheet.tone(Tone.GREY);
        double x = 76;
        double y = 116;
        double rx = r * 0.42;
        sheet.face(new Path()
                .move(x, y - r)
                .line(206, y - r)
                .arc(rx, r, false, true, 206, y + r)
                .line(x, y + r)
                .close());
        sheet.shade(new Path()
                .move(x, y + r * 0.45)
                .line(206 + rx * 0.88, y + r * 0.45)
                .arc(rx, r, false, true, 206, y + r - 1.5)
                .line(x, y + r - 1.5)
                .close());
        if (flexible) {
            Path ribs = new Path();
            for (double rib = x + 14; rib < 204; rib += 14) {
                ribs.move(rib, y - r).arc(rx, r, false, true, rib, y + r);
            }
            sheet.edge(ribs);
        }
        sheet.face(Path.ellipse(x, y, rx, r))
                .shade(Path.ellipse(x, y, rx * inner / outer, ri))
                .hole(Path.ellipse(x, y, rx * inner / outer, ri));
        sheet.centre(x - rx - 8, y, 234, y)
                .upright(y - r, y + r, x - rx - 10, x - rx, "⌀" + mm(outer))
                .label(150, y + r + 22, "⌀i " + mm(inner));
    }

    static void lamp(Sheet sheet, Key key) {
        String type = key.word("t", "bulb");
        sheet.tone(Tone.WHITE);
        if (type.equals("spot")) {
            sheet.face(new Path()
                    .move(58, 44)
                    .line(182, 44)
                    .line(152, 130)
                    .line(146, 176)
                    .line(94, 176)
                    .line(88, 130)
                    .close());
            sheet.face(Path.rounded(52, 30, 136, 16, 6))
                    .fine(new Path()
                            .move(88, 130)
                            .line(152, 130)
                            .move(72, 52)
                            .line(98, 128)
                            .move(168, 52)
                            .line(142, 128)
                            .move(120, 52)
                            .line(120, 128));
            sheet.face(Path.rounded(102, 176, 10, 24, 3), Tone.GREY).face(Path.rounded(128, 176, 10, 24, 3), Tone.GREY);
            return;
        }
        Path glass = type.equals("candle")
                ? new Path()
                        .move(98, 132)
                        .curve(80, 108, 92, 76)
                        .curve(104, 46, 120, 24)
                        .curve(136, 46, 148, 76)
                        .curve(160, 108, 142, 132)
                        .close()
                : new Path()
                        .move(92, 122)
                        .curve(62, 100, 62, 76)
                        .cubic(62, 10, 178, 10, 178, 76)
                        .curve(178, 100, 148, 122)
                        .close();
        sheet.face(glass, Tone.YELLOW);
        double w = type.equals("candle") ? 20 : 27;
        double top = type.equals("candle") ? 132 : 122;
        sheet.face(new Path()
                .move(120 - w - 2, top)
                .line(120 + w + 2, top)
                .line(120 + w - 5, top + 34)
                .line(120 - w + 5, top + 34)
                .close());
        sheet.tone(Tone.WHITE).face(Path.rectangle(120 - w + 6, top + 34, 2 * w - 12, 34), Tone.GREY);
        Path thread = new Path();
        for (double y = top + 38; y < top + 66; y += 8) {
            thread.move(120 - w + 5, y + 3).line(120 + w - 5, y);
        }
        sheet.edge(thread)
                .face(
                        new Path()
                                .move(120 - w + 10, top + 68)
                                .line(120 + w - 10, top + 68)
                                .line(126, top + 78)
                                .line(114, top + 78)
                                .close(),
                        Tone.GREY);
    }

    static void tube(Sheet sheet, Key key) {
        sheet.tone(Tone.WHITE);
        for (int side : new int[] {-1, 1}) {
            double from = side < 0 ? 30 : 128;
            sheet.face(Path.rectangle(from, 98, 82, 36)).shade(Path.rectangle(from + 1, 120, 80, 13));
            sheet.face(Path.rectangle(side < 0 ? 18 : 204, 96, 18, 40), Tone.GREY);
            double pin = side < 0 ? 8 : 222;
            sheet.face(Path.rounded(pin, 104, 10, 5, 2), Tone.BRASS).face(Path.rounded(pin, 123, 10, 5, 2), Tone.BRASS);
        }
        sheet.edge(new Path().move(116, 90).curve(110, 106, 118, 116).curve(124, 126, 118, 142))
                .across(18, 222, 190, 136, mm(key.number("l", 1200)));
    }
}
