package org.kontor.order.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/**
 * At which prices an order is amended. A price of the order was agreed for its quantity: it holds for that and more. What is less,
 * and what the order did not have, is priced as in a new order.
 */
public enum AmendmentPrices {
    /** Those of the order. */
    ORIGINAL,
    /** As in a new order. */
    CURRENT,
    /** Line by line whichever of the two comes to less. */
    BEST;

    /** @throws RuleViolated {@link OrderRule#AMENDMENT_PRICES_UNKNOWN} */
    public static AmendmentPrices of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrderRule.AMENDMENT_PRICES_UNKNOWN));
    }

    /** @param current lines as in a new order, in the currency of the order */
    public List<PricedLine> of(SalesOrder order, List<PricedLine> current) {
        return current.stream().map(line -> choose(order.agreed(line), line)).toList();
    }

    private PricedLine choose(Optional<PricedLine> agreed, PricedLine current) {
        return switch (this) {
            case ORIGINAL -> agreed.orElse(current);
            case CURRENT -> current;
            case BEST ->
                agreed.filter(line ->
                                line.net().amount().compareTo(current.net().amount()) < 0)
                        .orElse(current);
        };
    }
}
