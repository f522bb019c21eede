package org.kontor.identity.service;

import java.time.Instant;

/**
 * Who signed in, whether or not he may work already.
 *
 * @param ownerId who signed in: the member of staff himself while he acts for a buyer; null for a key
 * @param several whether the caller belongs to several companies and may change between them
 * @param seenAt when the session was last used, to the minute; null for a key
 */
public record KnownCaller(CallerView view, SignInStep step, Long ownerId, Instant seenAt, boolean several) {

    public boolean mayWork() {
        return step == SignInStep.DONE;
    }
}
