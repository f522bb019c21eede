package org.kontor.identity.service.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.kernel.RuleViolated;

/**
 * The end of every way to sign in: makes the session of a person who has proved who he is. He works for the company he
 * worked for last, if he still belongs to it. Open to every caller, for nobody has signed in yet; only ways to sign in
 * call it.
 */
@Stateless
@PermitAll
public class StartSession {

    @EJB
    private WorkplaceQueries workplaces;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    /** @return the name under which the container shall know the person from now on */
    public CallerName start(StartSessionCommand command) {
        WorkplaceQueries.Workplace workplace = workplaces
                .first(command.personId(), command.onlyFor())
                .orElseThrow(() -> new RuleViolated(IdentityRule.NOWHERE_TO_WORK));
        PersonSession session = PersonSession.start(
                command.personId(), workplace.companyId(), command.address(), command.agent(), clock.instant());
        if (command.onlyFor() != null) {
            session.bind(command.providerSession());
        }
        if (command.strong()) {
            session.confirm(clock.instant());
        }
        sessions.add(session);
        return CallerName.ofSession(command.personId(), session.id());
    }
}
