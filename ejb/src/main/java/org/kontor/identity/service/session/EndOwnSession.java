package org.kontor.identity.service.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.KnownCaller;

/** Ends the caller's own session, on every node. */
@Stateless
@PermitAll
public class EndOwnSession {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    public void end() {
        callers.known()
                .map(KnownCaller::view)
                .map(CallerView::sessionId)
                .flatMap(sessions::locked)
                .ifPresent(this::revoke);
    }

    private void revoke(PersonSession session) {
        session.revoke(clock.instant());
    }
}
