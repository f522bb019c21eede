package org.kontor.cart.page;

import org.kontor.cart.service.CartLineView;
import org.kontor.catalog.service.ProductRow;

/**
 * A line of the cart as the page shows it.
 *
 * @param product null when the article has left the catalogue altogether
 * @param typed what stands in the quantity field: what was typed, if it was wrong, else what the cart has
 * @param problem why this line keeps the cart from being ordered; empty when it does not
 * @param mend what puts it right with one press; empty when nothing does
 */
public record CartRow(CartLineView line, ProductRow product, String typed, String problem, String mend) {

    /** The id of its quantity field, which messages point to. */
    public String field() {
        return fieldOf(line.sku(), line.item().unit());
    }

    static String fieldOf(String sku, String unit) {
        return "line-" + (unit.isEmpty() ? sku : sku + "-" + unit).replaceAll("[^A-Za-z0-9_-]", "_");
    }

    public String url() {
        String unit = line.item().unit();
        return product == null ? "/cart" : unit.isEmpty() ? product.url() : product.url() + "?unit=" + unit;
    }

    /** How the line is named among those chosen: {@code EQ-50}, {@code XBX:EQ-50}. */
    public String name() {
        return line.key();
    }

    public String picture() {
        return product == null ? "" : product.drawingUrl();
    }
}
