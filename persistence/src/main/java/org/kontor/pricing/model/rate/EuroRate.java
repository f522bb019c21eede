package org.kontor.pricing.model.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.kontor.kernel.Money;

/**
 * What one euro was worth on a day. Converting is for looking at figures side by side; no price is ever made by it.
 *
 * @param day on which the rate was published; it holds until the next
 */
public record EuroRate(String currency, LocalDate day, BigDecimal rate) {

    /** The euro itself, on any day. */
    public static EuroRate euro(LocalDate day) {
        return new EuroRate("EUR", day, BigDecimal.ONE);
    }

    /** An amount of this currency in the other, by way of the euro, rounded once, half up, to the other's minor unit. */
    public Money convert(BigDecimal amount, EuroRate to) {
        BigDecimal exact = amount.multiply(to.rate).divide(rate, MathContext.DECIMAL128);
        return Money.of(exact.setScale(Money.scaleOf(to.currency), RoundingMode.HALF_UP), to.currency);
    }
}
