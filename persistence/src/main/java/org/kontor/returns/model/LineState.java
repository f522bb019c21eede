package org.kontor.returns.model;

import java.math.BigDecimal;

/** How far a line of a return has come. Nobody sets it: it follows from the quantities. */
public enum LineState {
    PENDING,
    AUTHORISED,
    PARTLY_AUTHORISED,
    DENIED,
    PARTLY_RECEIVED,
    RECEIVED;

    /** @param authorised null as long as nobody has decided */
    public static LineState of(BigDecimal requested, BigDecimal authorised, BigDecimal received) {
        if (authorised == null) {
            return PENDING;
        }
        if (authorised.signum() == 0) {
            return DENIED;
        }
        if (received.signum() > 0) {
            return received.compareTo(authorised) < 0 ? PARTLY_RECEIVED : RECEIVED;
        }
        return authorised.compareTo(requested) < 0 ? PARTLY_AUTHORISED : AUTHORISED;
    }
}
