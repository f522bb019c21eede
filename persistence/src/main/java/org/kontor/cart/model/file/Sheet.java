package org.kontor.cart.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;

/**
 * Lines to order out of the rows of a file. The columns are found by their heading; without one they are code, quantity and
 * unit, and a row with more is not guessed at.
 *
 * @param heading number of the line that was taken for the heading; 0 when there is none
 */
public record Sheet(List<SheetLine> lines, int heading) {

    /** The most lines of a file. */
    public static final int MOST_LINES = 20_000;

    private static final int LONGEST = 200;
    private static final Pattern CODE =
            Pattern.compile("(sku|article|item|part|code|product|artikel|material|mpn|gtin|ean|货号|物料|编号|商品|型号|料号)(.*)");
    private static final Pattern QUANTITY = Pattern.compile("(qty|quantity|menge|anzahl|pieces|pcs|数量|件数|订购数)(.*)");
    private static final Pattern UNIT = Pattern.compile("(units?|uom|einheit|单位)(?!.*(?:price|preis|价))(.*)");

    /** What may stand behind a word without making it another. */
    private static final Pattern WHOLE =
            Pattern.compile("[\\s._-]*(no|nr|num|number|nummer|code|id|号|编号|编码)?[\\s.:#*]*");

    /** A row as it was read: its number and its cells. */
    public record Cells(int line, List<String> cells) {}

    /** Rows one after the other; what is blank is passed over. */
    static final class Builder {

        private final List<SheetLine> lines = new ArrayList<>();
        private int[] columns;
        private int heading;

        /** @throws RuleViolated {@link OrderFileRule#TOO_MANY_LINES}, {@link OrderFileRule#QUANTITY_COLUMN_MISSING} */
        void add(Cells row) {
            List<String> cells = row.cells().stream().map(String::strip).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (columns == null) {
                columns = columns(cells);
                if (columns.length > 0) {
                    heading = row.line();
                    return;
                }
            }
            if (lines.size() == MOST_LINES) {
                throw new RuleViolated(OrderFileRule.TOO_MANY_LINES, Map.of("most", MOST_LINES));
            }
            lines.add(columns.length > 0 ? byHeading(row.line(), cells) : byPlace(row.line(), cells));
        }

        /** @throws RuleViolated {@link OrderFileRule#FILE_EMPTY} */
        Sheet sheet() {
            if (lines.isEmpty()) {
                throw new RuleViolated(OrderFileRule.FILE_EMPTY);
            }
            return new Sheet(List.copyOf(lines), heading);
        }

        private SheetLine byHeading(int line, List<String> cells) {
            return new SheetLine(line, at(cells, columns[0]), at(cells, columns[1]), at(cells, columns[2]), false);
        }

        private static SheetLine byPlace(int line, List<String> cells) {
            boolean more = cells.stream().skip(3).anyMatch(cell -> !cell.isEmpty());
            boolean twoWays = more || at(cells, 2).matches("[0-9].*");
            return twoWays
                    ? new SheetLine(line, cut(String.join(" | ", cells)), "", "", true)
                    : new SheetLine(line, at(cells, 0), at(cells, 1), at(cells, 2), false);
        }

        /** Where code, quantity and unit stand; empty when the row is no heading. */
        private static int[] columns(List<String> cells) {
            if (cells.stream().anyMatch(cell -> cell.matches("[0-9]+([.,][0-9]+)?"))) {
                return new int[0];
            }
            int code = find(cells, CODE, -1);
            if (code < 0) {
                return new int[0];
            }
            int quantity = find(cells, QUANTITY, -1);
            if (quantity < 0) {
                throw new RuleViolated(OrderFileRule.QUANTITY_COLUMN_MISSING);
            }
            return new int[] {code, quantity, find(cells, UNIT, quantity)};
        }

        /**
         * The column that is called so and nothing else, or the only one whose heading begins so; -1 when there is none.
         *
         * @throws RuleViolated {@link OrderFileRule#HEADING_AMBIGUOUS}
         */
        private static int find(List<String> cells, Pattern word, int but) {
            Map<Integer, String> rest = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                Matcher heading = word.matcher(cells.get(i).toLowerCase(Locale.ROOT));
                if (i != but && heading.matches()) {
                    rest.put(i, heading.group(2));
                }
            }
            List<Integer> whole = rest.keySet().stream()
                    .filter(i -> WHOLE.matcher(rest.get(i)).matches())
                    .toList();
            List<Integer> best = whole.isEmpty() ? List.copyOf(rest.keySet()) : whole;
            if (best.size() > 1) {
                String columns = best.stream().map(i -> cut(cells.get(i))).collect(Collectors.joining(", "));
                throw new RuleViolated(OrderFileRule.HEADING_AMBIGUOUS, Map.of("columns", columns));
            }
            return best.isEmpty() ? -1 : best.get(0);
        }

        private static String at(List<String> cells, int i) {
            return i < 0 || i >= cells.size() ? "" : cut(cells.get(i));
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
