package org.kontor.order.service;

import java.math.BigDecimal;

/** How far the goods of an order are: computed from its lines, never stored. */
public enum DeliveryState {
    NONE,
    PARTLY_SHIPPED,
    SHIPPED;

    /** @param due what was confirmed, or ordered as long as nobody has answered */
    static DeliveryState of(BigDecimal shipped, BigDecimal due) {
        if (shipped == null || shipped.signum() == 0) {
            return NONE;
        }
        return shipped.compareTo(due) < 0 ? PARTLY_SHIPPED : SHIPPED;
    }
}
