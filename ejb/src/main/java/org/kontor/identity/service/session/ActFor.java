package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * A member of staff does for a buyer what the buyer could do himself, for an hour at most. Every record names both; what
 * is for the buyer in person (deciding, credentials, keys, rights) stays closed.
 */
@Stateless
public class ActFor {

    @EJB
    private CallerQueries callers;

    @EJB
    private ActingQueries buyers;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link IdentityRule#NO_SUCH_BUYER}, {@link IdentityRule#REASON_NEEDED} */
    @RolesAllowed(Permission.STAFF_COMPANY_ACTAS)
    public void act(ActForCommand command) {
        CallerView caller = callers.current();
        ActingQueries.Buyer buyer = buyers.buyer(command.personId(), command.companyId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SUCH_BUYER));
        PersonSession session = sessions.locked(caller.sessionId() == null ? 0 : caller.sessionId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.NOT_ALLOWED));
        session.actFor(buyer.personId(), buyer.companyId(), command.reason(), clock.instant());
    }
}
