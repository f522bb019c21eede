package org.kontor.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * In which steps an article is sold: at least {@code minimum}, and only multiples of {@code multiple}, in its unit.
 *
 * @param unit UN/ECE Recommendation 20 code
 */
public record LotSize(String unit, BigDecimal multiple, BigDecimal minimum) {

    /** No line may want more; keeps every figure within its column. */
    public static final BigDecimal MOST = new BigDecimal("1000000");

    /**
     * Takes what was typed as a quantity of this article.
     *
     * @throws RuleViolated {@link KernelRule#QUANTITY_MUST_BE_POSITIVE}, {@link KernelRule#QUANTITY_TOO_LARGE}, {@link
     *     KernelRule#QUANTITY_MUST_FIT_THE_UNIT}, {@link KernelRule#QUANTITY_BELOW_MINIMUM}, {@link
     *     KernelRule#QUANTITY_MUST_BE_A_MULTIPLE}
     */
    public Quantity accept(BigDecimal wanted) {
        if (wanted.compareTo(MOST) > 0) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_TOO_LARGE, Map.of("quantity", wanted, "most", MOST.toPlainString()));
        }
        Quantity quantity = Quantity.of(wanted, unit);
        if (wanted.compareTo(minimum) < 0) {
            throw broken(KernelRule.QUANTITY_BELOW_MINIMUM, wanted);
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
                        "unit",
                        unit));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
