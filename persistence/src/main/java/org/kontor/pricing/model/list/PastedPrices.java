package org.kontor.pricing.model.list;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

/**
 * Prices as they come out of a spreadsheet: a line an article with its number, a quantity from which the price holds, the
 * price, a unit and the quantity that the price is for; the quantity, the unit and the last may be missing. A dash instead of
 * the price ends the one that holds. Columns are
 * parted by tabs, semicolons or commas; a comma within a number is a decimal one where it does not part columns.
 */
public final class PastedPrices {

    public static final int MOST = 5000;

    private static final BigDecimal LARGEST = new BigDecimal("1e9");
    private static final Pattern DASH = Pattern.compile("[-‐‑–—−]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");

    /**
     * One line. Numbers are null where they cannot be read.
     *
     * @param no of the line, from 1
     * @param unit null for the unit of the article
     * @param ends whether no price is to hold any more; the amount is null then
     */
    public record Line(
            int no, String sku, BigDecimal minQuantity, BigDecimal amount, String unit, BigDecimal base, boolean ends) {

        public boolean readable() {
            return !sku.isEmpty() && isQuantity(minQuantity) && (amount != null || ends) && isQuantity(base);
        }

        /** What the list can keep without cutting anything off. */
        private static boolean isQuantity(BigDecimal number) {
            return number != null
                    && number.signum() > 0
                    && number.stripTrailingZeros().scale() <= 3
                    && number.compareTo(LARGEST) < 0;
        }
    }

    private PastedPrices() {}

    /** @throws RuleViolated {@link PricingRule#NOTHING_PASTED}, {@link PricingRule#TOO_MANY_PASTED} */
    public static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        int no = 0;
        for (String raw : Normalizer.normalize(text, Normalizer.Form.NFKC).split("\n")) {
            no++;
            if (raw.isBlank()) {
                continue;
            }
            Line line = line(no, raw.strip());
            if (lines.isEmpty() && line.amount() == null && !line.ends() && no == 1) {
                continue;
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new RuleViolated(PricingRule.NOTHING_PASTED);
        }
        if (lines.size() > MOST) {
            throw new RuleViolated(PricingRule.TOO_MANY_PASTED, Map.of("lines", lines.size(), "most", MOST));
        }
        return lines;
    }

    private static Line line(int no, String raw) {
        String separator = raw.contains("\t") ? "\t" : raw.contains(";") ? ";" : ",";
        String[] cells = raw.split(separator, -1);
        boolean two = cells.length == 2;
        BigDecimal minQuantity = two || cell(cells, 1).isEmpty() ? BigDecimal.ONE : number(cell(cells, 1), separator);
        String unit = cell(cells, 3);
        return new Line(
                no,
                cell(cells, 0),
                minQuantity,
                number(cell(cells, two ? 1 : 2), separator),
                unit.isEmpty() ? null : unit,
                cell(cells, 4).isEmpty() ? BigDecimal.ONE : number(cell(cells, 4), separator),
                DASH.matcher(cell(cells, two ? 1 : 2)).matches());
    }

    private static String cell(String[] cells, int place) {
        return place < cells.length ? cells[place].strip() : "";
    }

    private static BigDecimal number(String cell, String separator) {
        String plain = cell.replace(" ", "");
        if (!separator.equals(",") && plain.indexOf(',') >= 0) {
            plain = plain.indexOf('.') > plain.indexOf(',')
                    ? plain.replace(",", "")
                    : plain.replace(".", "").replace(',', '.');
        }
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
