package org.kontor.returns.model;

import java.math.BigDecimal;

/**
 * How much of a line of a return came how far, in the unit of the line.
 *
 * @param authorised null as long as nobody has decided
 * @param cancelled what will not come any more
 * @param inspected accepted or given back to the buyer
 * @param resolved what of the accepted the buyer has got something for
 */
public record ReturnQuantities(
        BigDecimal requested,
        BigDecimal authorised,
        BigDecimal cancelled,
        BigDecimal received,
        BigDecimal inspected,
        BigDecimal accepted,
        BigDecimal resolved) {

    /** Asked for and not yet received, decided against or given up. */
    public BigDecimal outstanding() {
        return (authorised == null ? requested : authorised).subtract(cancelled).subtract(received);
    }

    /** What was authorised and is still to arrive. */
    public BigDecimal expected() {
        return authorised == null ? BigDecimal.ZERO : outstanding();
    }

    public boolean isPending() {
        return authorised == null && cancelled.signum() == 0;
    }

    /** What arrived and nobody has looked at. */
    public BigDecimal uninspected() {
        return received.subtract(inspected);
    }

    /** What was accepted and the buyer has got nothing for. */
    public BigDecimal unresolved() {
        return accepted.subtract(resolved);
    }

    public LineState state() {
        if (isPending()) {
            return LineState.PENDING;
        }
        if (received.signum() > 0) {
            return expected().signum() > 0 ? LineState.PARTLY_RECEIVED : arrived();
        }
        if (cancelled.signum() > 0) {
            return LineState.CANCELLED;
        }
        if (authorised.signum() == 0) {
            return LineState.DENIED;
        }
        return authorised.compareTo(requested) < 0 ? LineState.PARTLY_AUTHORISED : LineState.AUTHORISED;
    }

    private LineState arrived() {
        if (uninspected().signum() > 0) {
            return LineState.RECEIVED;
        }
        if (accepted.signum() == 0) {
            return LineState.REJECTED;
        }
        if (unresolved().signum() == 0) {
            return LineState.RESOLVED;
        }
        return accepted.compareTo(received) < 0 ? LineState.PARTLY_APPROVED : LineState.APPROVED;
    }
}
