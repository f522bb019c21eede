package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** Staff end every session of a person, their own present one excepted. */
@Stateless
public class EndSessionsOf {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** @return how many ended */
    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public int end(long personId) {
        return sessions.revokeAll(personId, callers.current().sessionId(), clock.instant());
    }
}
