package org.kontor.returns.model;

import java.util.Collection;

/** How far a return has come. Stored nowhere: it follows from its lines, each of which goes its own way. */
public enum ReturnState {
    PENDING,
    AUTHORISED,
    PARTLY_AUTHORISED,
    DENIED,
    PARTLY_RECEIVED,
    RECEIVED;

    /** Pending until the last line is decided, received when all that was authorised has arrived. */
    public static ReturnState of(Collection<LineState> lines) {
        if (lines.contains(LineState.PENDING)) {
            return PENDING;
        }
        if (lines.contains(LineState.PARTLY_RECEIVED) || lines.contains(LineState.RECEIVED)) {
            return lines.stream().allMatch(line -> line == LineState.RECEIVED || line == LineState.DENIED)
                    ? RECEIVED
                    : PARTLY_RECEIVED;
        }
        if (lines.stream().allMatch(line -> line == LineState.AUTHORISED)) {
            return AUTHORISED;
        }
        return lines.stream().allMatch(line -> line == LineState.DENIED) ? DENIED : PARTLY_AUTHORISED;
    }
}
