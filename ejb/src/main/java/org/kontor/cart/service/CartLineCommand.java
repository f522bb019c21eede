package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.Objects;

/** An article by its part number, and how much of it, in its unit. */
public record CartLineCommand(String sku, BigDecimal quantity) {

    public CartLineCommand {
        Objects.requireNonNull(sku);
        Objects.requireNonNull(quantity);
    }
}
