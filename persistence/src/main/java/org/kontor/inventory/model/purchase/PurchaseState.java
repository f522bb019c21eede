package org.kontor.inventory.model.purchase;

import java.math.BigDecimal;

/** How far a purchase order has come. Nobody sets it: it follows from the quantities. */
public enum PurchaseState {
    COMING,
    PARTLY_RECEIVED,
    RECEIVED,
    GIVEN_UP;

    /** @param open still to come */
    public static PurchaseState of(BigDecimal received, BigDecimal open) {
        if (open.signum() > 0) {
            return received.signum() > 0 ? PARTLY_RECEIVED : COMING;
        }
        return received.signum() > 0 ? RECEIVED : GIVEN_UP;
    }
}
