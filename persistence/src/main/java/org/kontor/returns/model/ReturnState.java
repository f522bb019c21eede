package org.kontor.returns.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a return has come. Stored nowhere: it follows from its lines, each of which goes its own way. */
public enum ReturnState {
    PENDING,
    AUTHORISED,
    PARTLY_AUTHORISED,
    DENIED,
    CANCELLED,
    PARTLY_RECEIVED,
    RECEIVED,
    APPROVED,
    PARTLY_APPROVED,
    REJECTED,
    RESOLVED;

    /**
     * Pending until the last line is decided, received when nothing more is to arrive, approved or rejected when all that
     * came is inspected, resolved when the buyer has got what he gets for what was accepted.
     */
    public static ReturnState of(Collection<LineState> lines) {
        Set<LineState> all = EnumSet.copyOf(lines);
        if (all.contains(LineState.PENDING)) {
            return PENDING;
        }
        List<LineState> coming =
                lines.stream().filter(line -> !line.isWithoutGoods()).toList();
        if (coming.isEmpty()) {
            return all.contains(LineState.DENIED) ? DENIED : CANCELLED;
        }
        if (coming.stream().allMatch(LineState::isInspected)) {
            return inspected(EnumSet.copyOf(coming));
        }
        if (coming.stream().allMatch(LineState::hasArrived)) {
            return RECEIVED;
        }
        if (coming.stream().anyMatch(line -> line.hasArrived() || line == LineState.PARTLY_RECEIVED)) {
            return PARTLY_RECEIVED;
        }
        return all.contains(LineState.DENIED) || all.contains(LineState.PARTLY_AUTHORISED)
                ? PARTLY_AUTHORISED
                : AUTHORISED;
    }

    private static ReturnState inspected(Set<LineState> lines) {
        if (lines.stream().allMatch(LineState::isClosed)) {
            return lines.contains(LineState.RESOLVED) ? RESOLVED : REJECTED;
        }
        return lines.stream().allMatch(line -> line == LineState.APPROVED || line == LineState.RESOLVED)
                ? APPROVED
                : PARTLY_APPROVED;
    }
}
