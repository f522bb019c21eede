package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;

/** Staff take a case, ask, let a company in, refuse or restrict it; the company is told by letter. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class DecideStanding {

    @Inject
    private Cases cases;

    @Inject
    private StandingRepository standings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Letters letters;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void decide(DecideStandingCommand command) {
        CallerView caller = callers.current();
        Officer by = new Officer(caller.personId(), caller.personName());
        Instant now = clock.instant();
        Standing standing = cases.of(command.company(), Permission.STAFF_COMPANY_VERIFY)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        if (standing.version() != command.version()) {
            throw new RuleViolated(VerificationRule.CHANGED_MEANWHILE);
        }
        move(standing, command, by, now);
        standings.record(standing);
        tell(standing, command, by, now);
    }

    private void move(Standing standing, DecideStandingCommand command, Officer by, Instant now) {
        String reason = command.reason() == null ? null : command.reason().strip();
        switch (command.decision()) {
            case TAKE -> standing.take(by, now);
            case ASK -> standing.ask(by, reason, now);
            case VERIFY ->
                standing.verify(
                        by,
                        standings.checklist(standing.companyId()),
                        reason,
                        now,
                        LocalDate.ofInstant(now, ZoneOffset.UTC));
            case REFUSE -> standing.refuse(by, reason, now);
            case RESTRICT -> standing.restrict(by, reason, now);
            case REOPEN -> standing.reopen(by, reason, now);
        }
    }

    private void tell(Standing standing, DecideStandingCommand command, Officer by, Instant now) {
        Optional<ApplicationRepository.Contact> found = applications.contactOfCompany(standing.companyId());
        if (found.isEmpty()) {
            return;
        }
        ApplicationRepository.Contact contact = found.get();
        switch (command.decision()) {
            case ASK -> {
                applications.say(
                        contact.applicationId(),
                        true,
                        by.name(),
                        command.reason().strip(),
                        now);
                letters.send(
                        "question",
                        contact,
                        view(contact, now),
                        command.reason().strip(),
                        now);
            }
            case VERIFY -> letters.send("verified", contact, null, null, now);
            case REFUSE ->
                letters.send(
                        "refused", contact, view(contact, now), command.reason().strip(), now);
            case RESTRICT ->
                letters.send(
                        "restricted",
                        contact,
                        view(contact, now),
                        command.reason().strip(),
                        now);
            default -> {
                // nothing that concerns the applicant
            }
        }
    }

    private Letters.Link view(ApplicationRepository.Contact contact, Instant now) {
        return Letters.Link.showing(applications.link(contact.applicationId(), false, now));
    }
}
