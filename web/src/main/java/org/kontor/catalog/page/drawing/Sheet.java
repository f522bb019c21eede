package org.kontor.catalog.page.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A drawing being made, 240 by 240 units. Lines follow the reader's light or dark mode; shown small, dimensions vanish and
 * lines grow.
 */
final class Sheet {

    static final double SIZE = 240;

    private final StringBuilder body = new StringBuilder(3000);
    private final StringBuilder definitions = new StringBuilder();
    private Tone tone = Tone.BRIGHT;
    private int unions;

    Sheet tone(Tone newTone) {
        tone = newTone;
        return this;
    }

    /** A visible edge around a filled face. */
    Sheet face(Path path) {
        return add("<path class=\"o\" d=\"" + path + "\"/>");
    }

    /** A face in a colour of its own. */
    Sheet face(Path path, Tone own) {
        return add("<path class=\"o\" style=\"fill:" + own.light() + ";fill:light-dark(" + own.light() + ","
                + own.dark() + ")\" d=\"" + path + "\"/>");
    }

    /** A darker part of a face, without edge. */
    Sheet shade(Path path) {
        return add("<path class=\"h\" d=\"" + path + "\"/>");
    }

    /** A fine line. */
    Sheet fine(Path path) {
        return add("<path class=\"t\" d=\"" + path + "\"/>");
    }

    /** A line as thick as an edge. */
    Sheet edge(Path path) {
        return add("<path class=\"e\" d=\"" + path + "\"/>");
    }

    /** An opening: edge around nothing. */
    Sheet hole(Path path) {
        return add("<path class=\"n\" d=\"" + path + "\"/>");
    }

    Sheet centre(double x1, double y1, double x2, double y2) {
        return add("<path class=\"c\" d=\"" + new Path().move(x1, y1).line(x2, y2) + "\"/>");
    }

    /** Several shapes with one common outline. */
    Sheet union(Path... parts) {
        String id = "u" + unions++;
        definitions.append("<g id=\"").append(id).append("\">");
        for (Path part : parts) {
            definitions.append("<path d=\"").append(part).append("\"/>");
        }
        definitions.append("</g>");
        return add("<use href=\"#" + id + "\" class=\"u\"/><use href=\"#" + id + "\" class=\"v\"/>");
    }

    Sheet label(double x, double y, String text) {
        return add("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\">" + text + "</text>");
    }

    /** Words on the thing itself, shown at every size. */
    Sheet print(double x, double y, double size, String text) {
        return add("<text class=\"p\" style=\"font-size:" + n(size) + "px\" x=\"" + n(x) + "\" y=\"" + n(y) + "\">"
                + text + "</text>");
    }

    /** A horizontal dimension between two places, with extension lines that start at {@code from}. */
    Sheet across(double x1, double x2, double y, double from, String text) {
        double towards = y > from ? 1 : -1;
        Path path = new Path()
                .move(x1, from + 3 * towards)
                .line(x1, y + 4 * towards)
                .move(x2, from + 3 * towards)
                .line(x2, y + 4 * towards);
        boolean narrow = Math.abs(x2 - x1) < 20;
        if (narrow) {
            path.move(x1 - 12, y).line(x2 + 12, y).arrow(x1, y, 5, 0).arrow(x2, y, -5, 0);
        } else {
            path.move(x1, y).line(x2, y).arrow(x1, y, -5, 0).arrow(x2, y, 5, 0);
        }
        add("<path class=\"d\" d=\"" + path + "\"/>");
        return narrow ? label(x2 + 14 + 3.2 * text.length(), y + 4, text) : label((x1 + x2) / 2, y - 4, text);
    }

    /** A vertical dimension, its words turned. */
    Sheet upright(double y1, double y2, double x, double from, String text) {
        double towards = x > from ? 1 : -1;
        Path path = new Path()
                .move(from + 3 * towards, y1)
                .line(x + 4 * towards, y1)
                .move(from + 3 * towards, y2)
                .line(x + 4 * towards, y2);
        boolean narrow = Math.abs(y2 - y1) < 20;
        if (narrow) {
            path.move(x, y1 - 12).line(x, y2 + 12).arrow(x, y1, 0, 5).arrow(x, y2, 0, -5);
        } else {
            path.move(x, y1).line(x, y2).arrow(x, y1, 0, -5).arrow(x, y2, 0, 5);
        }
        add("<path class=\"d\" d=\"" + path + "\"/>");
        double at = narrow ? y1 - 14 - 3.2 * text.length() : (y1 + y2) / 2;
        return add("<text transform=\"translate(" + n(x - 4) + " " + n(at) + ")rotate(-90)\">" + text + "</text>");
    }

    private Sheet add(String element) {
        body.append(element);
        return this;
    }

    String svg(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 240\" role=\"img\"><title>" + title
                + "</title><style>" + style() + "</style>"
                + (definitions.isEmpty() ? "" : "<defs>" + definitions + "</defs>") + "<g class=\"g\">" + body
                + "</g></svg>";
    }

    private String style() {
        return "svg{color-scheme:light dark;color:#2b3a4a;--f:" + tone.light() + ";--h:" + tone.lightShade()
                + ";--a:#1d5fbf}"
                + ".o,.v{fill:var(--f)}.o,.e,.n{stroke:currentColor;stroke-width:2.2;stroke-linejoin:round;"
                + "stroke-linecap:round}.e,.n,.t,.c,.d{fill:none}.u{fill:currentColor;stroke:currentColor;"
                + "stroke-width:4.4;stroke-linejoin:round}.u,.v,.o{fill-rule:evenodd}.h{fill:var(--h)}"
                + ".t{stroke:currentColor;stroke-width:1}"
                + ".c{stroke:currentColor;stroke-width:.7;stroke-dasharray:9 3 2 3;opacity:.75}"
                + ".d{stroke:var(--a);stroke-width:.9}"
                + "text{font:500 11.5px system-ui,Roboto,Arial,sans-serif;fill:var(--a);text-anchor:middle}"
                + ".p{fill:" + (tone.deep() ? "#fff" : "currentColor") + ";font-weight:600}.g{transform-origin:50% 50%}"
                + "@media(max-width:150px){.d,.c,text:not(.p){display:none}.o,.e,.n{stroke-width:4}"
                + ".u{stroke-width:8}.t{stroke-width:1.8}.g{transform:scale(1.1)}}"
                + "@media(prefers-color-scheme:dark){svg{color:#d3dce5;--f:" + tone.dark() + ";--h:" + tone.darkShade()
                + ";--a:#7fb2ff}}";
    }

    /** At most one decimal; a tenth of a unit is finer than a pixel. */
    static String n(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** A dimension as printed. */
    static String mm(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }
}
