package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.Found;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.screening.ScreeningRepository;

/**
 * Staff write down what a check has shown, with what shows it. Nothing that was found is ever written over.
 * A bank account is checked as what it is, not here.
 */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class RecordFinding {

    @Inject
    private Cases cases;

    @Inject
    private StandingRepository standings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ScreeningRepository screenings;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void record(RecordFindingCommand command) {
        if (command.item() == CheckItem.BANK_ACCOUNT) {
            throw new RuleViolated(VerificationRule.BANK_ACCOUNT_HAS_ITS_OWN_CHECK);
        }
        CallerView caller = callers.current();
        Instant now = clock.instant();
        Standing standing = cases.of(command.company(), Permission.STAFF_COMPANY_VERIFY)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        long company = standing.companyId();
        if (command.item() == CheckItem.SCREENING
                && command.result() == CheckResult.PASSED
                && !screenings.tally(company).isClear()) {
            throw new RuleViolated(VerificationRule.HITS_ARE_OPEN);
        }
        List<Document> papers = Upload.papers(command.uploads());
        Long paper = command.documentId();
        if (!papers.isEmpty()) {
            paper = applications.store(papers.get(0), null, company, caller.personName(), now);
        } else if (paper != null && !applications.isOf(paper, company)) {
            throw new RuleViolated(VerificationRule.CHECK_NEEDS_EVIDENCE);
        }
        Found found = new Found(
                        command.item(),
                        command.result(),
                        paper,
                        command.reference(),
                        command.note(),
                        command.validUntil())
                .valid(LocalDate.ofInstant(now, ZoneOffset.UTC));
        standings.find(company, found, new Officer(caller.personId(), caller.personName()), now);
    }
}
