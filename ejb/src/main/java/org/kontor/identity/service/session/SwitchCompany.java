package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * A person of several companies goes on working for another of them: cart, prices, orders and rights are that company's
 * from the next call on, on every node, and the next sign-in begins there.
 */
@Stateless
public class SwitchCompany {

    @EJB
    private CallerQueries callers;

    @EJB
    private WorkplaceQueries workplaces;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private PersonRepository people;

    /** @return the company @throws RuleViolated {@link IdentityRule#NO_SUCH_COMPANY} when he does not belong to it */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public long switchTo(long companyId) {
        CallerView caller = callers.current();
        boolean belongs = workplaces.mine().stream()
                .anyMatch(place -> Long.valueOf(companyId).equals(place.companyId()));
        PersonSession session = sessions.locked(caller.sessionId() == null ? 0 : caller.sessionId())
                .filter(found -> belongs && found.companyId() != null)
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SUCH_COMPANY));
        session.workFor(companyId);
        people.byId(caller.personId()).ifPresent(person -> person.workedFor(companyId));
        return companyId;
    }
}
