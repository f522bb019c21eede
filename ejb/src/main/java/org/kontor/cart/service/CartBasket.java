package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.List;

/** What was in a cart when it was checked out. */
public record CartBasket(List<Line> lines) {

    /** @param unit UN/ECE code; empty for the base unit */
    public record Line(long productId, String unit, BigDecimal quantity) {}
}
