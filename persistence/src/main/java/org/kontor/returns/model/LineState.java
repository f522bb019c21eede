package org.kontor.returns.model;

/** How far a line of a return has come. Nobody sets it: it follows from the {@link ReturnQuantities}. */
public enum LineState {
    PENDING,
    AUTHORISED,
    PARTLY_AUTHORISED,
    DENIED,
    /** Nothing of it came, and nothing will. */
    CANCELLED,
    PARTLY_RECEIVED,
    /** Nothing more is to arrive; of what came some is still to be inspected. */
    RECEIVED,
    APPROVED,
    PARTLY_APPROVED,
    /** All of it goes back to the buyer. */
    REJECTED,
    /** The buyer has got what he gets for it. */
    RESOLVED;

    boolean isWithoutGoods() {
        return this == DENIED || this == CANCELLED;
    }

    boolean isInspected() {
        return this == APPROVED || this == PARTLY_APPROVED || isClosed();
    }

    boolean isClosed() {
        return this == REJECTED || this == RESOLVED;
    }

    boolean hasArrived() {
        return this == RECEIVED || isInspected();
    }
}
