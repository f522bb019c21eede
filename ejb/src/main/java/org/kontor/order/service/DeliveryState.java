package org.kontor.order.service;

import java.math.BigDecimal;

/** How far the goods of an order are: computed from the quantities of its lines and shipments, never stored. */
public enum DeliveryState {
    NONE,
    PARTLY_SHIPPED,
    SHIPPED,
    PARTLY_DELIVERED,
    DELIVERED;

    /**
     * @param due what was confirmed, or is on order as long as nobody has answered
     * @param delivered what carriers have handed over
     */
    public static DeliveryState of(BigDecimal shipped, BigDecimal due, BigDecimal delivered) {
        if (shipped == null || shipped.signum() == 0) {
            return NONE;
        }
        if (delivered != null && delivered.signum() > 0) {
            return delivered.compareTo(due) < 0 ? PARTLY_DELIVERED : DELIVERED;
        }
        return shipped.compareTo(due) < 0 ? PARTLY_SHIPPED : SHIPPED;
    }
}
