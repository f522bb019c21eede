package org.kontor.order.model.value;

import org.kontor.kernel.Money;

/**
 * What the rule says of a value.
 *
 * @param limit the one that the value is beyond; null when it is within both
 * @param below whether it is the minimum that is not reached
 * @param kind null when the value is within both limits
 * @param apart how much is missing, or how much is too much
 * @param fee zero where none is charged
 */
public record ValueVerdict(Money limit, boolean below, LimitKind kind, Money apart, Money fee) {

    static ValueVerdict within(String currency) {
        return new ValueVerdict(null, false, null, Money.zero(currency), Money.zero(currency));
    }

    public boolean isWithin() {
        return kind == null;
    }

    public boolean isRefused() {
        return kind == LimitKind.HARD;
    }
}
