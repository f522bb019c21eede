package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An article by its part number, and how much of it.
 *
 * @param unit UN/ECE code of one of its units; empty for its base unit
 */
public record CartLineCommand(String sku, BigDecimal quantity, String unit) {

    public CartLineCommand {
        Objects.requireNonNull(sku);
        Objects.requireNonNull(quantity);
        unit = unit == null ? "" : unit;
    }

    public CartLineCommand(String sku, BigDecimal quantity) {
        this(sku, quantity, "");
    }
}
