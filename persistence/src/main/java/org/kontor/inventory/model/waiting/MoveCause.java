package org.kontor.inventory.model.waiting;

/** Why a waiting line was promised another day. */
public enum MoveCause {
    /** Something was ordered of a supplier, moved to another day, or given up. */
    SUPPLY,
    RECEIPT,
    /** Somebody before it takes less than he had ordered, or nothing. */
    GIVEN_BACK,
    /** A count of what lies here was imported. */
    STOCK,
    /** Staff set another time for handling, or for the supplier. */
    TERMS,
    /** A day went by without what was expected. */
    DAY_PASSED
}
