package org.kontor.order.model;

import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;

/** A line with the price that we, not the buyer, gave it. */
public record PricedLine(long productId, String sku, String name, Quantity quantity, UnitPrice price) {

    public Money net() {
        return price.times(quantity);
    }
}
