package org.kontor.identity.service.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.KnownCaller;

/** Notes that a session is in use, to the minute. Open to every caller: the doorkeeper calls it before he lets in. */
@Stateless
@PermitAll
public class NoteSession {

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** Asks the database for nothing when the last note is younger than a minute. */
    public void seen(KnownCaller caller) {
        Instant now = clock.instant();
        Instant stale = now.minus(PersonSessionRepository.SEEN_MINUTES, ChronoUnit.MINUTES);
        if (caller.seenAt() != null && caller.seenAt().isBefore(stale)) {
            sessions.seen(caller.view().sessionId(), now);
        }
    }
}
