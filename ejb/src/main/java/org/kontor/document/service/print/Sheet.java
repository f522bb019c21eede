package org.kontor.document.service.print;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A letter on A4 as XHTML: who writes, to whom, the facts, a table that goes over pages under its head, and what follows it. */
final class Sheet {

    private final StringBuilder body = new StringBuilder();
    private final Words words;
    private final String title;
    private final String number;

    Sheet(Words words, String title, String number) {
        this.words = words;
        this.title = title;
        this.number = number;
    }

    Sheet letterhead(Seller seller, String division) {
        body.append("<div class=\"head\"><div class=\"seller\">");
        body.append(seller.lines().stream().map(Sheet::escape).collect(Collectors.joining("<br/>")));
        body.append("</div><div class=\"brand\">").append(escape(seller.name()));
        if (division != null) {
            body.append("<div class=\"division\">").append(escape(division)).append("</div>");
        }
        body.append("</div></div>");
        return this;
    }

    /** The window of the envelope, and beside it the facts. */
    Sheet opening(String company, List<String> window, List<String[]> facts) {
        body.append("<table class=\"opening\"><tr><td class=\"window\"><div class=\"to\"><b>")
                .append(escape(company))
                .append("</b>");
        window.forEach(line -> body.append("<br/>").append(escape(line)));
        body.append("</div></td><td class=\"facts\"><table>");
        for (String[] fact : facts) {
            body.append("<tr><td class=\"label\">")
                    .append(escape(fact[0]))
                    .append("</td><td>")
                    .append(escape(fact[1]))
                    .append("</td></tr>");
        }
        body.append("</table></td></tr></table><h1>").append(escape(title)).append(" <span>");
        body.append(escape(number)).append("</span></h1>");
        return this;
    }

    Sheet paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>");
        return this;
    }

    /** A number to be scanned. */
    Sheet bars(String number, double moduleMm, double heightMm) {
        body.append("<div class=\"block\">")
                .append(Bars.ofNumber(number, moduleMm, heightMm))
                .append("<div class=\"label\">")
                .append(escape(number))
                .append("</div></div>");
        return this;
    }

    Sheet block(String label, List<String> lines) {
        if (!lines.isEmpty()) {
            body.append("<div class=\"block\"><div class=\"label\">")
                    .append(escape(label))
                    .append("</div>")
                    .append(lines.stream().map(Sheet::escape).collect(Collectors.joining("<br/>")))
                    .append("</div>");
        }
        return this;
    }

    /** @param columns classes of the columns, one for each heading */
    Sheet table(List<String> columns, List<String> headings, List<List<Cell>> rows) {
        body.append("<table class=\"lines\"><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            body.append("<th class=\"").append(columns.get(i)).append("\">");
            body.append(escape(headings.get(i))).append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (List<Cell> row : rows) {
            body.append("<tr>");
            for (int i = 0; i < columns.size(); i++) {
                body.append("<td class=\"").append(columns.get(i)).append("\">");
                body.append(row.get(i).html()).append("</td>");
            }
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    /** Stays together; the last one is what counts. */
    Sheet totals(List<String[]> totals) {
        body.append("<table class=\"totals\">");
        for (int i = 0; i < totals.size(); i++) {
            body.append(i == totals.size() - 1 ? "<tr class=\"sum\"><td>" : "<tr><td>")
                    .append(escape(totals.get(i)[0]))
                    .append("</td><td class=\"figure\">")
                    .append(escape(totals.get(i)[1]))
                    .append("</td></tr>");
        }
        body.append("</table>");
        return this;
    }

    Sheet signature(String what, String whose) {
        body.append("<div class=\"signature\"><p>").append(escape(what)).append("</p><div>");
        body.append(escape(whose)).append("</div></div>");
        return this;
    }

    String xhtml() {
        return "<html lang=\"" + words.language() + "\"><head><title>" + escape(title + " " + number)
                + "</title><style>" + SheetStyle.of(title + " " + number, words) + "</style></head><body>" + body
                + "</body></html>";
    }

    /** What stands in a place of the table. */
    record Cell(String html) {

        /** A line and smaller ones below it; null for none. */
        static Cell of(String main, String... below) {
            return new Cell(escape(main) + small(Arrays.asList(below)));
        }

        /** To be ticked off by hand. */
        static Cell tick() {
            return new Cell("<div class=\"box\">&#160;</div>");
        }

        static Cell article(String number, String name, List<String> below) {
            return new Cell("<div class=\"number\">" + escape(number) + "</div>" + escape(name) + small(below));
        }

        private static String small(List<String> lines) {
            return lines.stream()
                    .filter(Objects::nonNull)
                    .map(line -> "<div class=\"below\">" + escape(line) + "</div>")
                    .collect(Collectors.joining());
        }
    }

    /** What XML 1.0 cannot carry is left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
