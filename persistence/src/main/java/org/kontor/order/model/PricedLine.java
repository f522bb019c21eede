package org.kontor.order.model;

import java.util.Set;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;

/**
 * A line with the price that we, not the buyer, gave it.
 *
 * @param categories codes of the categories in which the article stands
 */
public record PricedLine(
        long productId, String sku, String name, Quantity quantity, UnitPrice price, Set<String> categories) {

    public PricedLine {
        categories = Set.copyOf(categories);
    }

    public PricedLine(long productId, String sku, String name, Quantity quantity, UnitPrice price) {
        this(productId, sku, name, quantity, price, Set.of());
    }

    public Money net() {
        return price.times(quantity);
    }
}
