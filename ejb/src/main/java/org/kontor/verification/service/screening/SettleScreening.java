package org.kontor.verification.service.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.kernel.Permission;
import org.kontor.verification.gateway.ScreeningAnswer;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.screening.ScreeningRepository;
import org.kontor.verification.model.screening.ScreeningRepository.Claimed;

/** Keeps what was found about a company; a verified one with a hit that is not decided is held. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleScreening {

    @Inject
    private ScreeningRepository screenings;

    @Inject
    private StandingRepository standings;

    @Inject
    private ScreeningOutcome outcome;

    @Inject
    private Clock clock;

    /** @return the next company, kept from every other node for two minutes; null when there is none */
    public Claimed claim() {
        return screenings.claim(clock.instant()).orElse(null);
    }

    public void settle(Claimed company, ScreeningAnswer answer) {
        Instant now = clock.instant();
        standings.lock(company.companyId());
        answer.hits().forEach(hit -> screenings.found(company.companyId(), hit, now));
        screenings.done(company, answer.lists(), now);
        if (!answer.lists().isEmpty()) {
            outcome.draw(company.companyId(), answer.lists(), null, now);
        }
    }
}
