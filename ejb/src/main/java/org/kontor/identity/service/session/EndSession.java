package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ends one of the caller's own sessions: it is refused at its next call, on every node. */
@Stateless
public class EndSession {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link IdentityRule#NO_SUCH_SESSION} also for one of somebody else */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void end(long sessionId) {
        long person = callers.current().personId();
        sessions.locked(sessionId)
                .filter(session -> session.personId() == person)
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SUCH_SESSION))
                .revoke(clock.instant());
    }
}
