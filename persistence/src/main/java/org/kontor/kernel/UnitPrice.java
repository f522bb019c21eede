package org.kontor.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/**
 * The price of a base quantity ("per 100 pieces") in one currency, with up to six decimals. {@link #times} is the one place
 * where a line is rounded.
 */
public final class UnitPrice implements Serializable {

    public static final int DECIMALS = 6;

    private final BigDecimal amount;
    private final BigDecimal base;
    private final String currency;

    private UnitPrice(BigDecimal amount, BigDecimal base, String currency) {
        this.amount = amount;
        this.base = base;
        this.currency = currency;
    }

    /**
     * @param amount price of {@code base} units, net, at most six decimals
     * @param base the quantity that the price is for, 1 or more, in the unit of the line
     * @throws RuleViolated {@link KernelRule#PRICE_MUST_NOT_BE_NEGATIVE}, {@link KernelRule#CURRENCY_UNKNOWN}, {@link
     *     KernelRule#QUANTITY_MUST_BE_POSITIVE}
     */
    public static UnitPrice of(BigDecimal amount, BigDecimal base, String currency) {
        Money.scaleOf(currency);
        if (amount.signum() < 0) {
            throw new RuleViolated(KernelRule.PRICE_MUST_NOT_BE_NEGATIVE, Map.of("price", amount.toPlainString()));
        }
        if (base.signum() <= 0) {
            throw new RuleViolated(KernelRule.QUANTITY_MUST_BE_POSITIVE, Map.of("quantity", base.toPlainString()));
        }
        return new UnitPrice(amount.setScale(DECIMALS, RoundingMode.HALF_UP), base, currency);
    }

    /** Net amount of a line: quantity × price ÷ base, rounded half up to the currency's minor unit. */
    public Money times(Quantity quantity) {
        BigDecimal exact = amount.multiply(quantity.amount());
        return Money.of(exact.divide(base, Money.scaleOf(currency), RoundingMode.HALF_UP), currency);
    }

    public BigDecimal amount() {
        return amount;
    }

    public BigDecimal base() {
        return base;
    }

    public String currency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPrice price
                && currency.equals(price.currency)
                && amount.compareTo(price.amount) == 0
                && base.compareTo(price.base) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), base.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency + " per " + base.toPlainString();
    }
}
