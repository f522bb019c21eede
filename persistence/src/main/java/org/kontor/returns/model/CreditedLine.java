package org.kontor.returns.model;

import java.math.BigDecimal;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;

/**
 * A line of an order of which some is credited because it came back.
 *
 * @param credited how much, by all returns, in the unit of the line
 * @param price at which it was sold, net
 */
public record CreditedLine(BigDecimal credited, String unit, UnitPrice price) {

    /**
     * What more of it is worth. Whoever credits a line part by part has credited exactly its price in the end: the
     * difference of two rounded sums, not a rounded part.
     */
    public Money worth(BigDecimal more) {
        return sum(credited.add(more)).minus(sum(credited));
    }

    public CreditedLine with(BigDecimal more) {
        return new CreditedLine(credited.add(more), unit, price);
    }

    private Money sum(BigDecimal quantity) {
        return quantity.signum() == 0 ? Money.zero(price.currency()) : price.times(Quantity.of(quantity, unit));
    }
}
