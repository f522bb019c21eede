package org.kontor.order.model.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;

/**
 * How little and how much an order may be worth: net, without the surcharge. One of the limits may be missing. At the limit itself
 * an order is within it.
 *
 * @param minimum null for none
 * @param fee what an order below the minimum costs besides; only with {@link LimitKind#FEE}, else null
 * @param maximum null for none
 */
public record ValueRule(
        String currency,
        BigDecimal minimum,
        LimitKind minimumKind,
        BigDecimal fee,
        BigDecimal maximum,
        LimitKind maximumKind) {

    /** Where nobody has said anything. */
    public static ValueRule none(String currency) {
        return new ValueRule(currency, null, null, null, null, null);
    }

    /** @throws RuleViolated {@link OrderRule#VALUE_RULE_INVALID} for what contradicts itself or says nothing */
    public ValueRule checked() {
        boolean sound = Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(currency))
                && (minimum != null || maximum != null)
                && Objects.isNull(minimum) == Objects.isNull(minimumKind)
                && Objects.isNull(maximum) == Objects.isNull(maximumKind)
                && maximumKind != LimitKind.FEE
                && Objects.nonNull(fee) == (minimumKind == LimitKind.FEE)
                && isAmount(minimum)
                && isAmount(maximum)
                && isAmount(fee)
                && (minimum == null || maximum == null || minimum.compareTo(maximum) <= 0);
        if (!sound) {
            throw new RuleViolated(OrderRule.VALUE_RULE_INVALID);
        }
        return this;
    }

    /** @param net what the lines of an order come to */
    public ValueVerdict of(Money net) {
        if (minimum != null && net.amount().compareTo(minimum) < 0) {
            Money limit = Money.of(minimum, currency);
            Money charged = minimumKind == LimitKind.FEE ? Money.of(fee, currency) : Money.zero(currency);
            return new ValueVerdict(limit, true, minimumKind, limit.minus(net), charged);
        }
        if (maximum != null && net.amount().compareTo(maximum) > 0) {
            Money limit = Money.of(maximum, currency);
            return new ValueVerdict(limit, false, maximumKind, net.minus(limit), Money.zero(currency));
        }
        return ValueVerdict.within(net.currency());
    }

    /**
     * @return what the order costs besides; zero for nothing
     * @throws RuleViolated {@link OrderRule#VALUE_BELOW_MINIMUM}, {@link OrderRule#VALUE_ABOVE_MAXIMUM}
     */
    public Money require(Money net) {
        ValueVerdict verdict = of(net);
        if (verdict.isRefused()) {
            throw new RuleViolated(
                    verdict.below() ? OrderRule.VALUE_BELOW_MINIMUM : OrderRule.VALUE_ABOVE_MAXIMUM,
                    Map.of(
                            "limit",
                            verdict.limit().amount().toPlainString(),
                            "value",
                            net.amount().toPlainString(),
                            "apart",
                            verdict.apart().amount().toPlainString(),
                            "currency",
                            net.currency()));
        }
        return verdict.fee();
    }

    /**
     * An order that waits may not be made smaller than a hard minimum. The surcharge with which it was asked for stays.
     *
     * @param before what its lines came to; one that was smaller already may stay so
     * @throws RuleViolated {@link OrderRule#VALUE_BELOW_MINIMUM}
     */
    public void requireRevised(Money net, Money before) {
        if (minimumKind == LimitKind.HARD && before.amount().compareTo(minimum) >= 0 && of(net).below()) {
            require(net);
        }
    }

    private boolean isAmount(BigDecimal amount) {
        return amount == null
                || amount.signum() > 0
                        && amount.stripTrailingZeros().scale() <= Money.scaleOf(currency)
                        && amount.precision() - amount.scale() <= 12;
    }
}
