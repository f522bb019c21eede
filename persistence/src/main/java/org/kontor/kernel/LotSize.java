package org.kontor.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * In which steps an article is sold in one of its units: at least {@code minimum}, and only multiples of {@code multiple}.
 *
 * @param unit UN/ECE Recommendation 20 or 21 code
 * @param maximum null when there is none
 * @param decimals that a quantity may have; never more than the unit allows
 */
public record LotSize(String unit, BigDecimal multiple, BigDecimal minimum, BigDecimal maximum, int decimals)
        implements Serializable {

    /** No line may want more; keeps every figure within its column. */
    public static final BigDecimal MOST = new BigDecimal("1000000");

    public LotSize(String unit, BigDecimal multiple, BigDecimal minimum) {
        this(unit, multiple, minimum, null, Quantity.decimalsOf(unit));
    }

    /** Any quantity that the unit knows. */
    public static LotSize any(String unit) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(Quantity.decimalsOf(unit));
        return new LotSize(unit, least, least);
    }

    /**
     * Takes what was typed as a quantity of this article.
     *
     * @throws RuleViolated {@link KernelRule#QUANTITY_MUST_BE_POSITIVE}, {@link KernelRule#QUANTITY_TOO_LARGE}, {@link
     *     KernelRule#QUANTITY_MUST_FIT_THE_UNIT}, {@link KernelRule#QUANTITY_BELOW_MINIMUM}, {@link
     *     KernelRule#QUANTITY_ABOVE_MAXIMUM}, {@link KernelRule#QUANTITY_MUST_BE_A_MULTIPLE}
     */
    public Quantity accept(BigDecimal wanted) {
        if (wanted.compareTo(MOST) > 0) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_TOO_LARGE, Map.of("quantity", wanted, "most", MOST.toPlainString()));
        }
        Quantity quantity = Quantity.of(wanted, unit);
        if (wanted.stripTrailingZeros().scale() > decimals) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_MUST_FIT_THE_UNIT,
                    Map.of("quantity", wanted.toPlainString(), "unit", unit, "decimals", decimals));
        }
        if (wanted.compareTo(minimum) < 0) {
            throw broken(KernelRule.QUANTITY_BELOW_MINIMUM, wanted);
        }
        if (maximum != null && wanted.compareTo(maximum) > 0) {
            throw broken(KernelRule.QUANTITY_ABOVE_MAXIMUM, wanted);
        }
        if (wanted.remainder(multiple).signum() != 0) {
            throw broken(KernelRule.QUANTITY_MUST_BE_A_MULTIPLE, wanted);
        }
        return quantity;
    }

    /** The least quantity of this article that is not below what was wanted. */
    public BigDecimal next(BigDecimal wanted) {
        return wanted.max(minimum).divide(multiple, 0, RoundingMode.CEILING).multiply(multiple);
    }

    private RuleViolated broken(KernelRule rule, BigDecimal wanted) {
        return new RuleViolated(
                rule,
                Map.of(
                        "quantity",
                        wanted.toPlainString(),
                        "multiple",
                        plain(multiple),
                        "minimum",
                        plain(minimum),
                        "maximum",
                        maximum == null ? "" : plain(maximum),
                        "unit",
                        unit));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
