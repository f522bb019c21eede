package org.kontor.kernel.foreign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What stands in a cell; of a formula its result.
 *
 * @param raw the text, or the figures as the file has them; {@code TRUE} and {@code FALSE} of a truth value
 * @param number null unless the file keeps a number
 * @param format how the sheet shows a number, in the signs of its own; empty for no format of its own
 */
public record WorkbookCell(String raw, BigDecimal number, String format) {

    /** More digits than any number of a sheet has, before or behind the point. */
    private static final int MOST_DIGITS = 40;

    private static final MathContext SHOWN = new MathContext(15);

    static final WorkbookCell EMPTY = new WorkbookCell("", null, "");

    static WorkbookCell text(String text) {
        return text.isEmpty() ? EMPTY : new WorkbookCell(text, null, "");
    }

    /** Whether it is a day or a day and a time, which a sheet keeps as a number. */
    public boolean isDay() {
        return number != null
                && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*(yy|dd?[-/. ]|m+[-/. ]d).*");
    }

    /**
     * A number as the sheet shows it, which keeps fractions in binary with 15 digits that mean something: with the zeros
     * that only its format puts before it. One that nobody would write out stays as the file has it.
     */
    public String figures() {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return raw;
        }
        BigDecimal exact = number.stripTrailingZeros();
        String digits = (exact.scale() > 0 ? exact.round(SHOWN).stripTrailingZeros() : exact).toPlainString();
        return format.matches("0{2,30}") && digits.matches("[0-9]+")
                ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits
                : digits;
    }
}
