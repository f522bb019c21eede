package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** Ends all of the caller's sessions but this one. */
@Stateless
public class EndOtherSessions {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** @return how many ended */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public int end() {
        CallerView caller = callers.current();
        return sessions.revokeAll(caller.personId(), caller.sessionId(), clock.instant());
    }
}
