package org.kontor.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How much of something, in a unit of the trade (UN/ECE Recommendation 20 code: {@code C62} one piece, {@code MTR} metre,
 * {@code KGM} kilogram, of Recommendation 21 {@code XBX} box, {@code XCT} carton, {@code XPX} pallet), never finer than that unit's precision.
 */
public final class Quantity implements Serializable, Comparable<Quantity> {

    private static final Map<String, Integer> DECIMALS =
            Map.of("C62", 0, "PR", 0, "SET", 0, "PK", 0, "RO", 0, "MTR", 2);

    private static final Pattern PACKAGING = Pattern.compile("X[A-Z0-9]{2}");

    private final BigDecimal amount;
    private final String unit;

    private Quantity(BigDecimal amount, String unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /**
     * @throws RuleViolated {@link KernelRule#QUANTITY_MUST_BE_POSITIVE} for zero or less, {@link
     *     KernelRule#QUANTITY_MUST_FIT_THE_UNIT} for more decimals than the unit allows
     */
    public static Quantity of(BigDecimal amount, String unit) {
        if (amount.signum() <= 0) {
            throw new RuleViolated(KernelRule.QUANTITY_MUST_BE_POSITIVE, Map.of("quantity", amount.toPlainString()));
        }
        try {
            return new Quantity(amount.setScale(decimalsOf(unit), RoundingMode.UNNECESSARY), unit);
        } catch (ArithmeticException tooFine) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_MUST_FIT_THE_UNIT,
                    Map.of("quantity", amount.toPlainString(), "unit", unit, "decimals", decimalsOf(unit)));
        }
    }

    /** Decimal digits that a quantity in this unit may have; pieces and packagings have none, a unit not listed has three. */
    public static int decimalsOf(String unit) {
        return PACKAGING.matcher(unit).matches() ? 0 : DECIMALS.getOrDefault(unit, 3);
    }

    public BigDecimal amount() {
        return amount;
    }

    public String unit() {
        return unit;
    }

    @Override
    public int compareTo(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_MUST_FIT_THE_UNIT,
                    Map.of("quantity", other.amount, "unit", unit, "decimals", decimalsOf(unit)));
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity
                && unit.equals(quantity.unit)
                && amount.compareTo(quantity.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), unit);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
