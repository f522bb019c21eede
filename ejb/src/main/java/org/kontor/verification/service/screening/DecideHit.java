package org.kontor.verification.service.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.screening.ScreeningHit;
import org.kontor.verification.model.screening.ScreeningRepository;
import org.kontor.verification.service.Cases;

/** Staff clear a hit, two of them, or confirm it; the company's standing follows when none is left open. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class DecideHit {

    @Inject
    private ScreeningRepository screenings;

    @Inject
    private Cases cases;

    @Inject
    private StandingRepository standings;

    @Inject
    private ScreeningOutcome outcome;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void decide(DecideHitCommand command) {
        CallerView caller = callers.current();
        Officer by = new Officer(caller.personId(), caller.personName());
        Instant now = clock.instant();
        long company = cases.of(command.company(), Permission.STAFF_COMPANY_VERIFY)
                .map(Standing::companyId)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        standings.lock(company);
        ScreeningHit hit = screenings
                .hit(company, command.id())
                .orElseThrow(() -> new RuleViolated(VerificationRule.HIT_NOT_FOUND));
        switch (command.decision()) {
            case PROPOSE -> hit.propose(by, command.reason());
            case CLEAR -> hit.clear(by, now);
            case DOUBT -> hit.doubt(by, command.reason());
            case CONFIRM -> hit.confirm(by, command.reason(), now);
        }
        screenings.flush();
        outcome.draw(company, screenings.lists(company).orElse("-"), by, now);
    }
}
