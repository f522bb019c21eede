package org.kontor.pricing.model.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.model.PricingRule;

/**
 * How a price follows from another price or from a figure of the article: base × factor + addend, rounded half up. Nothing
 * else can be said, so that nothing else can be done.
 *
 * @param baseList code of the list that is read; empty when an attribute is
 * @param baseAttribute code of the attribute whose number is read; empty when a list is
 * @param category code of the category in or below which the article must stand; empty for any
 * @param manufacturer of the article; empty for any
 * @param priority of rules that price the same step the one with the lowest holds
 */
public record PriceFormula(
        String name,
        String baseList,
        String baseAttribute,
        BigDecimal factor,
        BigDecimal addend,
        int decimals,
        String category,
        String manufacturer,
        int priority) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /**
     * @throws RuleViolated {@link PricingRule#LIST_NAME_NEEDED}, {@link PricingRule#ONE_BASE}, {@link
     *     PricingRule#FACTOR_WRONG}, {@link PricingRule#DECIMALS_WRONG}
     */
    public PriceFormula {
        if (name.isBlank() || name.length() > 200) {
            throw new RuleViolated(PricingRule.LIST_NAME_NEEDED);
        }
        if (baseList.isEmpty() == baseAttribute.isEmpty()) {
            throw new RuleViolated(PricingRule.ONE_BASE);
        }
        if (factor == null
                || addend == null
                || factor.signum() < 0
                || factor.compareTo(MOST) > 0
                || addend.abs().compareTo(MOST) > 0) {
            throw new RuleViolated(PricingRule.FACTOR_WRONG, Map.of("most", MOST));
        }
        if (decimals < 0 || decimals > UnitPrice.DECIMALS) {
            throw new RuleViolated(PricingRule.DECIMALS_WRONG, Map.of("most", UnitPrice.DECIMALS));
        }
    }
}
