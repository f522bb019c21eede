package org.kontor.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quantity as people type it: full-width digits, blanks between groups, a decimal comma. What could be read as thousands
 * by one and as a fraction by another ({@code 1,000} or {@code 1.000}) is not guessed.
 */
public final class TypedQuantity {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3}){2,}|[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}");

    private TypedQuantity() {}

    /** A quantity as plain digits that are read back as the same: 1.125 alone could be a thousand, 1.1250 cannot. */
    public static String plain(BigDecimal quantity) {
        String text = quantity.stripTrailingZeros().toPlainString();
        return AMBIGUOUS.matcher(text).matches() ? text + "0" : text;
    }

    /** The quantity; nothing when it is none or could be two. */
    public static Optional<BigDecimal> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u202f']", "");
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[.,]", "")));
        }
        if (!PLAIN.matcher(text).matches() || AMBIGUOUS.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(',', '.')));
    }
}
