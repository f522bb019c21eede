package org.kontor.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An amount in one currency (ISO 4217), always at the scale of that currency's minor unit: EUR 12.30, JPY 12. Two amounts
 * of different currencies refuse to meet. There is no division, only {@link #allocate}, whose parts sum exactly.
 */
@Embeddable
public class Money implements Serializable, Comparable<Money> {

    @Column(name = "amount", precision = 19, scale = 4)
    private BigDecimal amount;

    @Column(name = "currency", length = 3)
    private String currency;

    protected Money() {}

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * @param amount exact amount; trailing zeros beyond the minor unit are dropped, other digits refused
     * @param currency ISO 4217 code
     * @throws RuleViolated {@link KernelRule#AMOUNT_MUST_FIT_THE_CURRENCY}, {@link KernelRule#CURRENCY_UNKNOWN}
     */
    public static Money of(BigDecimal amount, String currency) {
        int scale = scaleOf(currency);
        try {
            return new Money(amount.setScale(scale, RoundingMode.UNNECESSARY), currency);
        } catch (ArithmeticException finerThanMinorUnit) {
            throw new RuleViolated(
                    KernelRule.AMOUNT_MUST_FIT_THE_CURRENCY,
                    Map.of("amount", amount.toPlainString(), "currency", currency));
        }
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** Rounds half up to the minor unit; only for figures that are computed, such as a line amount. */
    public static Money rounded(BigDecimal exact, String currency) {
        return new Money(exact.setScale(scaleOf(currency), RoundingMode.HALF_UP), currency);
    }

    /**
     * Decimal digits of the currency's minor unit, by ISO 4217.
     *
     * @throws RuleViolated {@link KernelRule#CURRENCY_UNKNOWN}
     */
    public static int scaleOf(String currency) {
        try {
            return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new RuleViolated(KernelRule.CURRENCY_UNKNOWN, Map.of("currency", String.valueOf(currency)));
        }
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Splits this amount in proportion to the weights. The parts sum to this amount exactly; what rounding leaves over goes
     * one minor unit at a time to the parts with the largest remainder, earlier parts first on a tie.
     *
     * @throws RuleViolated {@link KernelRule#WEIGHTS_MUST_BE_POSITIVE} if a weight is negative or all are zero
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new RuleViolated(KernelRule.WEIGHTS_MUST_BE_POSITIVE);
        }
        int scale = amount.scale();
        BigInteger units = amount.unscaledValue();
        int weightScale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger total = sum.setScale(weightScale, RoundingMode.UNNECESSARY).unscaledValue();
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = units.abs();
        for (BigDecimal weight : weights) {
            BigInteger share = units.abs()
                    .multiply(weight.setScale(weightScale, RoundingMode.UNNECESSARY)
                            .unscaledValue());
            BigInteger[] quotient = share.divideAndRemainder(total);
            parts.add(quotient[0]);
            remainders.add(quotient[1]);
            left = left.subtract(quotient[0]);
        }
        while (left.signum() > 0) {
            int largest = 0;
            for (int i = 1; i < remainders.size(); i++) {
                if (remainders.get(i).compareTo(remainders.get(largest)) > 0) {
                    largest = i;
                }
            }
            parts.set(largest, parts.get(largest).add(BigInteger.ONE));
            remainders.set(largest, BigInteger.ONE.negate());
            left = left.subtract(BigInteger.ONE);
        }
        BigInteger sign = BigInteger.valueOf(units.signum());
        return parts.stream()
                .map(part -> new Money(new BigDecimal(part.multiply(sign), scale), currency))
                .toList();
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public BigDecimal amount() {
        return amount.setScale(scaleOf(currency), RoundingMode.UNNECESSARY);
    }

    public String currency() {
        return currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new RuleViolated(
                    KernelRule.CURRENCIES_MUST_MATCH, Map.of("expected", currency, "actual", other.currency));
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.compareTo(money.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    /** Amount and code, for logs and messages: {@code 12.30 EUR}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
