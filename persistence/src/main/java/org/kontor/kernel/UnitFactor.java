package org.kontor.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of an article's base unit one of another unit is, as a fraction in lowest terms: a box of 50 is 50/1, a piece of
 * an article kept by weight perhaps 1/8. Converts exactly or not at all.
 */
public record UnitFactor(long numerator, long denominator) implements Serializable {

    public static final UnitFactor ONE = new UnitFactor(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})(?:/([1-9][0-9]{0,8}))?");

    /** No stock and no line is finer. */
    private static final int FINEST = 3;

    public UnitFactor {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
        long common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= common;
        denominator /= common;
    }

    /** As {@link #toString} writes it; nothing when it is no such text. */
    public static Optional<UnitFactor> read(String written) {
        Matcher part = WRITTEN.matcher(written);
        return part.matches()
                ? Optional.of(new UnitFactor(
                        Long.parseLong(part.group(1)), part.group(2) == null ? 1 : Long.parseLong(part.group(2))))
                : Optional.empty();
    }

    /**
     * The same amount of goods in the base unit.
     *
     * @throws RuleViolated {@link KernelRule#QUANTITY_MUST_FIT_THE_UNIT} when that is finer than anything is kept
     */
    public BigDecimal toBase(BigDecimal quantity) {
        if (numerator == denominator) {
            return quantity;
        }
        BigDecimal times = quantity.multiply(BigDecimal.valueOf(numerator));
        try {
            return times.divide(BigDecimal.valueOf(denominator), FINEST, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_MUST_FIT_THE_UNIT,
                    Map.of("quantity", quantity.toPlainString(), "unit", this.toString(), "decimals", FINEST));
        }
    }

    /** The least quantity of the unit, with these decimals, that is not less than a quantity of the base unit. */
    public BigDecimal fromBase(BigDecimal base, int decimals) {
        return base.multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), decimals, RoundingMode.CEILING);
    }

    /** How much of the unit, with these decimals, a quantity of the base unit holds at most. */
    public BigDecimal wholeIn(BigDecimal base, int decimals) {
        return base.multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), decimals, RoundingMode.FLOOR);
    }

    /**
     * The most of the unit, with these decimals, that a quantity of the base unit holds and that is exactly a quantity of the
     * base unit again.
     */
    public BigDecimal exactIn(BigDecimal base, int decimals) {
        BigInteger finest = BigInteger.valueOf(numerator).multiply(BigInteger.TEN.pow(Math.max(FINEST - decimals, 0)));
        BigInteger step = BigInteger.valueOf(denominator).divide(finest.gcd(BigInteger.valueOf(denominator)));
        BigInteger whole = wholeIn(base, decimals).unscaledValue();
        return new BigDecimal(whole.subtract(whole.mod(step)), decimals);
    }

    public boolean one() {
        return numerator == denominator;
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
