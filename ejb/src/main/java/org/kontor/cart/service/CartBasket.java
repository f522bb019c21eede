package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.kernel.UnitFactor;

/** What was in a cart when it was checked out. */
public record CartBasket(List<Line> lines) {

    /**
     * @param unit UN/ECE code; empty for the base unit
     * @param content of the unit as the buyer agreed to it; null in the base unit
     */
    public record Line(long productId, String unit, BigDecimal quantity, UnitFactor content) {}
}
