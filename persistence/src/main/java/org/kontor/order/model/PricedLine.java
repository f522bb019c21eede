package org.kontor.order.model;

import java.util.List;
import java.util.Set;
import org.kontor.kernel.Money;
import org.kontor.kernel.Packing;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;
import org.kontor.organisation.event.OwnValue;
import org.kontor.pricing.event.PriceSource;

/**
 * A line with the price that we, not the buyer, gave it.
 *
 * @param ownNumber what the company calls the article; null when it has no number of its own
 * @param packing what one of the unit is of the unit in which the article is kept
 * @param source where the price came from; null when it was not read from a list
 * @param categories codes of the categories in which the article stands
 * @param ownFields what the company asked for besides
 */
public record PricedLine(
        long productId,
        String sku,
        String name,
        String ownNumber,
        Quantity quantity,
        Packing packing,
        UnitPrice price,
        PriceSource source,
        Set<String> categories,
        List<OwnValue> ownFields) {

    public PricedLine {
        categories = Set.copyOf(categories);
        ownFields = List.copyOf(ownFields);
    }

    public PricedLine(long productId, String sku, String name, Quantity quantity, UnitPrice price) {
        this(productId, sku, name, null, quantity, Packing.none(quantity.unit()), price, null, Set.of(), List.of());
    }

    /** How the line is named among others: {@code EQ-50}, {@code XBX:EQ-50}. */
    public String key() {
        return packing.other(quantity.unit()) ? quantity.unit() + ":" + sku : sku;
    }

    public PricedLine with(List<OwnValue> own) {
        return new PricedLine(productId, sku, name, ownNumber, quantity, packing, price, source, categories, own);
    }

    /** The same goods at another price. */
    public PricedLine at(UnitPrice other, PriceSource from) {
        return new PricedLine(productId, sku, name, ownNumber, quantity, packing, other, from, categories, ownFields);
    }

    public Money net() {
        return price.times(quantity);
    }
}
