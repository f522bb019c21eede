package org.kontor.order.service;

import java.time.Instant;
import org.kontor.identity.service.CallerView;
import org.kontor.order.model.Cause;

/** Whose name stands in the history: that of the caller, or of the member of staff who acts for him, with both names. */
public final class Causes {

    private Causes() {}

    public static Cause of(CallerView caller, Instant at) {
        return caller.acted()
                ? new Cause(caller.actorName(), caller.personName(), at, null)
                : Cause.of(caller.personName(), at);
    }
}
