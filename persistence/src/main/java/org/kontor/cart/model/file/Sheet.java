package org.kontor.cart.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.kernel.RuleViolated;

/**
 * Lines to order out of the rows of a file. The columns are found by their heading; without one they are code, quantity and
 * unit, and a row with more is not guessed at.
 *
 * @param heading number of the line that was taken for the heading; 0 when there is none
 * @param codes headings of the columns with numbers, when there are several: of each line the first that is not empty counts
 */
public record Sheet(List<SheetLine> lines, int heading, List<String> codes) {

    /** The most lines of a file. */
    public static final int MOST_LINES = 20_000;

    private static final int LONGEST = 200;

    private static final Pattern CODE =
            Pattern.compile("(sku|article|item|part|code|product|artikel|material|mpn|gtin|ean|货号|物料|编号|商品|型号|料号)(.*)");
    /** What may head names as well as numbers. */
    private static final Pattern BARE = Pattern.compile("(item|product|artikel|article|material|商品|物料)[\\s._:#*-]*");

    private static final Pattern GTIN = Pattern.compile("(gtin|ean).*");
    private static final Pattern MAKERS = Pattern.compile("(mpn|part|型号).*");
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
        private List<Integer> codes = List.of();
        private List<String> codeHeadings = List.of();
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
            return new Sheet(List.copyOf(lines), heading, codeHeadings);
        }

        private SheetLine byHeading(int line, List<String> cells) {
            String code = codes.stream()
                    .map(column -> at(cells, column))
                    .filter(number -> !number.isEmpty())
                    .findFirst()
                    .orElse("");
            return new SheetLine(line, code, at(cells, columns[0]), at(cells, columns[1]), false);
        }

        private static SheetLine byPlace(int line, List<String> cells) {
            boolean more = cells.stream().skip(3).anyMatch(cell -> !cell.isEmpty());
            boolean twoWays = more || at(cells, 2).matches("[0-9].*");
            return twoWays
                    ? new SheetLine(line, cut(String.join(" | ", cells)), "", "", true)
                    : new SheetLine(line, at(cells, 0), at(cells, 1), at(cells, 2), false);
        }

        /** Where quantity and unit stand, and in {@link #codes} the numbers; empty when the row is no heading. */
        private int[] columns(List<String> cells) {
            if (cells.stream().anyMatch(cell -> cell.matches("[0-9]+([.,][0-9]+)?"))) {
                return new int[0];
            }
            List<Integer> named = named(cells, CODE, true, -1);
            codes = named.isEmpty() ? one(cells, named(cells, CODE, false, -1)) : oneOfEachKind(cells, named);
            if (codes.isEmpty()) {
                return new int[0];
            }
            codeHeadings = codes.size() == 1
                    ? List.of()
                    : codes.stream().map(column -> cut(cells.get(column))).toList();
            int quantity = find(cells, QUANTITY, -1);
            if (quantity < 0) {
                throw new RuleViolated(OrderFileRule.QUANTITY_COLUMN_MISSING);
            }
            return new int[] {quantity, find(cells, UNIT, quantity)};
        }

        /**
         * The column that is called so and nothing else, or the only one whose heading begins so; -1 when there is none.
         *
         * @throws RuleViolated {@link OrderFileRule#HEADING_AMBIGUOUS}
         */
        private static int find(List<String> cells, Pattern word, int but) {
            List<Integer> whole = named(cells, word, true, but);
            List<Integer> best = one(cells, whole.isEmpty() ? named(cells, word, false, but) : whole);
            return best.isEmpty() ? -1 : best.get(0);
        }

        /** Columns whose heading begins so; with {@code whole} those that are called so and nothing else. */
        private static List<Integer> named(List<String> cells, Pattern word, boolean whole, int but) {
            return IntStream.range(0, cells.size())
                    .filter(i -> i != but)
                    .filter(i -> {
                        Matcher heading = word.matcher(small(cells.get(i)));
                        return heading.matches()
                                && (!whole || WHOLE.matcher(heading.group(2)).matches());
                    })
                    .boxed()
                    .toList();
        }

        /**
         * Our number, the maker's and the one on the packaging say the same; two of a kind do not.
         *
         * @throws RuleViolated {@link OrderFileRule#HEADING_AMBIGUOUS}
         */
        private static List<Integer> oneOfEachKind(List<String> cells, List<Integer> named) {
            List<Integer> clear = named.stream()
                    .filter(i -> !BARE.matcher(small(cells.get(i))).matches())
                    .toList();
            List<Integer> columns = clear.isEmpty() ? named : clear;
            columns.stream()
                    .collect(Collectors.groupingBy(i -> kind(small(cells.get(i)))))
                    .values()
                    .forEach(same -> one(cells, same));
            return columns;
        }

        private static String kind(String heading) {
            if (GTIN.matcher(heading).matches()) {
                return "gtin";
            }
            return MAKERS.matcher(heading).matches() ? "maker's" : "ours";
        }

        private static String small(String heading) {
            return heading.toLowerCase(Locale.ROOT);
        }

        private static List<Integer> one(List<String> cells, List<Integer> found) {
            if (found.size() > 1) {
                String columns = found.stream().map(i -> cut(cells.get(i))).collect(Collectors.joining(", "));
                throw new RuleViolated(OrderFileRule.HEADING_AMBIGUOUS, Map.of("columns", columns));
            }
            return found;
        }

        private static String at(List<String> cells, int i) {
            return i < 0 || i >= cells.size() ? "" : cut(cells.get(i));
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
