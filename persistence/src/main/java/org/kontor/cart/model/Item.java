package org.kontor.cart.model;

/**
 * An article in one of its units, as a line of a cart names it.
 *
 * @param unit UN/ECE code; empty for the article's base unit
 */
public record Item(long productId, String unit) {

    /** The article in its base unit. */
    public static Item of(long productId) {
        return new Item(productId, "");
    }
}
