package org.kontor.catalog.page.drawing;

/** What people wear. */
final class Protection {

    private Protection() {}

    static void glove(Sheet sheet, Key key) {
        Tone tone = Tone.of(key.word("c", "grey"));
        sheet.tone(tone);
        Path hand = new Path()
                .move(86, 196)
                .line(84, 150)
                .curve(66, 128, 48, 116)
                .curve(38, 108, 46, 99)
                .curve(54, 93, 64, 100)
                .line(86, 116)
                .line(82, 52)
                .curve(82, 42, 91, 42)
                .curve(100, 42, 101, 52)
                .line(105, 94)
                .line(108, 34)
                .curve(109, 24, 118, 24)
                .curve(127, 25, 127, 35)
                .line(127, 94)
                .line(136, 40)
                .curve(138, 31, 146, 32)
                .curve(155, 34, 154, 43)
                .line(148, 100)
                .line(163, 62)
                .curve(167, 54, 175, 57)
                .curve(182, 60, 179, 69)
                .curve(170, 108, 164, 138)
                .curve(160, 160, 158, 196)
                .close();
        sheet.face(hand);
        sheet.shade(new Path()
                .move(88, 150)
                .curve(70, 130, 54, 114)
                .line(60, 108)
                .curve(80, 124, 96, 128)
                .line(150, 128)
                .curve(160, 132, 160, 150)
                .line(157, 164)
                .line(90, 164)
                .close());
        sheet.fine(new Path()
                .move(88, 118)
                .curve(104, 132, 112, 150)
                .move(105, 94)
                .line(108, 108)
                .move(127, 94)
                .line(127, 108)
                .move(148, 100)
                .line(145, 112)
                .move(89, 164)
                .line(157, 164));
        sheet.face(Path.rounded(82, 196, 80, 24, 5), Tone.WHITE);
        Path ribs = new Path();
        for (double x = 90; x < 160; x += 8) {
            ribs.move(x, 199).line(x, 217);
        }
        sheet.fine(ribs).print(122, 153, 24, key.word("s", ""));
    }

    static void shoe(Sheet sheet, Key key) {
        boolean high = key.word("t", "low").equals("high");
        sheet.tone(high ? Tone.BLACK : Tone.BROWN);
        double top = high ? 46 : 92;
        sheet.face(new Path()
                .move(28, 180)
                .line(32, 128)
                .curve(30, 100, 36, top)
                .curve(64, top - 8, 92, top)
                .curve(96, 118, 110, 124)
                .curve(134, 134, 158, 140)
                .curve(200, 144, 212, 164)
                .line(214, 180)
                .close());
        sheet.shade(new Path()
                .move(170, 142)
                .curve(202, 146, 211, 165)
                .line(213, 179)
                .line(158, 179)
                .curve(156, 156, 170, 142)
                .close());
        sheet.edge(new Path().move(170, 142).curve(156, 156, 158, 180));
        sheet.face(
                new Path()
                        .move(24, 180)
                        .line(218, 180)
                        .line(217, 194)
                        .curve(214, 200, 204, 200)
                        .line(122, 200)
                        .line(116, 194)
                        .line(74, 194)
                        .line(70, 200)
                        .line(34, 200)
                        .curve(25, 200, 24, 190)
                        .close(),
                Tone.GREY);
        Path laces = new Path();
        double from = high ? 74 : 104;
        for (double t = 0; t < (high ? 5 : 3); t++) {
            double y = from + t * 13;
            double x = 90 + t * (high ? 2.5 : 7);
            laces.move(x - 3, y).line(x + 20, y - 7);
        }
        sheet.edge(laces);
        sheet.fine(new Path()
                .move(36, 150)
                .curve(58, 142, 72, 152)
                .curve(80, 160, 80, 178)
                .move(high ? 37 : 36, top + 12)
                .curve(64, top + 4, 92, top + 12));
        Path tread = new Path();
        for (double x = 36; x < 212; x += 12) {
            tread.move(x, 194).line(x + 5, 200);
        }
        sheet.fine(tread).label(120, 224, "EU " + key.word("s", "42"));
    }

    static void glasses(Sheet sheet, Key key) {
        if (key.word("t", "spectacles").equals("goggles")) {
            sheet.face(Path.rounded(4, 104, 232, 26, 6), Tone.GREY);
            sheet.face(new Path()
                    .move(34, 96)
                    .curve(34, 76, 56, 76)
                    .line(184, 76)
                    .curve(206, 76, 206, 96)
                    .line(204, 134)
                    .curve(202, 156, 180, 156)
                    .line(148, 156)
                    .curve(134, 154, 128, 140)
                    .curve(120, 130, 112, 140)
                    .curve(106, 154, 92, 156)
                    .line(60, 156)
                    .curve(38, 156, 36, 134)
                    .close());
            sheet.shade(Path.rounded(46, 88, 148, 42, 14)).fine(Path.rounded(46, 88, 148, 42, 14));
            sheet.fine(new Path().move(62, 122).line(92, 94).move(74, 124).line(104, 96));
            return;
        }
        sheet.edge(new Path()
                .move(26, 96)
                .curve(18, 98, 16, 110)
                .line(10, 152)
                .move(214, 96)
                .curve(222, 98, 224, 110)
                .line(230, 152));
        for (int side : new int[] {-1, 1}) {
            double c = 120;
            sheet.face(new Path()
                    .move(c + 12 * side, 100)
                    .curve(c + 14 * side, 90, c + 30 * side, 90)
                    .line(c + 80 * side, 90)
                    .curve(c + 97 * side, 90, c + 96 * side, 106)
                    .curve(c + 94 * side, 142, c + 60 * side, 144)
                    .curve(c + 18 * side, 144, c + 12 * side, 100)
                    .close());
            sheet.fine(new Path()
                    .move(c + 34 * side, 128)
                    .line(c + 58 * side, 100)
                    .move(c + 46 * side, 132)
                    .line(c + 70 * side, 104));
        }
        sheet.edge(new Path().move(108, 100).curve(120, 90, 132, 100));
        sheet.label(120, 190, "EN 166");
    }

    static void helmet(Sheet sheet, Key key) {
        sheet.tone(Tone.of(key.word("c", "white")));
        sheet.face(new Path()
                .move(38, 150)
                .curve(36, 52, 118, 48)
                .curve(196, 50, 200, 150)
                .close());
        sheet.shade(new Path()
                .move(150, 56)
                .curve(194, 74, 198, 148)
                .line(160, 148)
                .curve(164, 90, 150, 56)
                .close());
        sheet.edge(new Path().move(100, 50).curve(92, 96, 94, 150).move(136, 50).curve(146, 96, 146, 150));
        sheet.face(new Path()
                .move(24, 150)
                .line(204, 150)
                .curve(226, 154, 230, 166)
                .curve(210, 164, 196, 164)
                .line(30, 164)
                .curve(20, 162, 24, 150)
                .close());
        sheet.fine(new Path().move(56, 126).curve(58, 88, 80, 70));
        sheet.edge(new Path().move(60, 164).line(84, 198).line(150, 198).line(176, 164))
                .label(120, 226, "EN 397");
    }

    static void hearing(Sheet sheet, Key key) {
        if (key.word("t", "muff").equals("plug")) {
            sheet.tone(Tone.YELLOW);
            for (int i = 0; i < 2; i++) {
                double x = 76 + i * 88;
                sheet.face(new Path()
                        .move(x - 24, 150)
                        .line(x - 18, 92)
                        .curve(x - 16, 62, x, 62)
                        .curve(x + 16, 62, x + 18, 92)
                        .line(x + 24, 150)
                        .curve(x, 162, x - 24, 150)
                        .close());
                sheet.shade(new Path()
                        .move(x + 4, 66)
                        .curve(x + 15, 70, x + 17, 94)
                        .line(x + 22, 148)
                        .line(x + 8, 153)
                        .close());
            }
            sheet.edge(new Path().move(76, 156).cubic(76, 214, 164, 214, 164, 156));
            return;
        }
        sheet.tone(Tone.YELLOW);
        sheet.edge(new Path().move(60, 118).cubic(60, 20, 180, 20, 180, 118))
                .edge(new Path().move(72, 118).cubic(74, 40, 166, 40, 168, 118));
        for (int side : new int[] {-1, 1}) {
            double x = 120 + 60 * side;
            sheet.face(Path.rounded(side < 0 ? x - 8 : x - 14, 108, 22, 84, 10), Tone.GREY);
            sheet.face(Path.rounded(side < 0 ? x - 36 : x + 8, 104, 28, 92, 14));
        }
        sheet.label(120, 222, "EN 352");
    }

    static void mask(Sheet sheet, Key key) {
        sheet.tone(Tone.WHITE);
        sheet.edge(new Path()
                .move(48, 106)
                .curve(16, 92, 10, 70)
                .move(192, 106)
                .curve(224, 92, 230, 70)
                .move(50, 146)
                .curve(20, 160, 12, 184)
                .move(190, 146)
                .curve(220, 160, 228, 184));
        sheet.face(new Path()
                .move(44, 112)
                .curve(84, 84, 98, 62)
                .curve(120, 44, 142, 62)
                .curve(156, 84, 196, 112)
                .curve(200, 150, 168, 184)
                .curve(120, 212, 72, 184)
                .curve(40, 150, 44, 112)
                .close());
        sheet.fine(
                new Path().move(52, 122).curve(120, 84, 188, 122).move(62, 166).curve(120, 194, 178, 166));
        sheet.edge(new Path().move(96, 72).curve(120, 56, 144, 72));
        if (key.number("v", 0) > 0.5) {
            sheet.face(Path.rounded(96, 124, 48, 40, 10), Tone.GREY)
                    .fine(new Path()
                            .move(104, 136)
                            .line(136, 136)
                            .move(104, 144)
                            .line(136, 144)
                            .move(104, 152)
                            .line(136, 152));
        }
    }

    static void vest(Sheet sheet, Key key) {
        sheet.tone(Tone.YELLOW);
        sheet.face(new Path()
                .move(74, 28)
                .line(96, 22)
                .curve(120, 96, 144, 22)
                .line(166, 28)
                .curve(176, 80, 196, 104)
                .line(190, 214)
                .line(50, 214)
                .line(44, 104)
                .curve(64, 80, 74, 28)
                .close());
        for (double y : new double[] {132, 172}) {
            double in = (y - 104) * 6 / 110;
            sheet.face(Path.rectangle(44 + in, y, 152 - 2 * in, 20), Tone.GREY);
        }
        sheet.edge(new Path().move(120, 66).line(120, 214));
        sheet.fine(new Path().move(78, 34).curve(70, 84, 50, 110).move(162, 34).curve(170, 84, 190, 110));
    }

    static void parcel(Sheet sheet) {
        sheet.tone(Tone.GREY);
        sheet.face(new Path()
                .move(120, 40)
                .line(204, 80)
                .line(204, 162)
                .line(120, 206)
                .line(36, 162)
                .line(36, 80)
                .close());
        sheet.shade(new Path()
                .move(121, 122)
                .line(203, 82)
                .line(203, 161)
                .line(121, 204)
                .close());
        sheet.edge(new Path()
                .move(36, 80)
                .line(120, 121)
                .line(204, 80)
                .move(120, 121)
                .line(120, 206));
        sheet.fine(new Path()
                .move(78, 60)
                .line(162, 101)
                .line(162, 130)
                .move(52, 148)
                .line(84, 164));
    }
}
