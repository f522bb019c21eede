package org.kontor.verification.service.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;
import org.kontor.verification.service.Cases;
import org.kontor.verification.service.Upload;

/** Staff compare a bank account with evidence, a colleague agrees, or it is refused; the company is told by letter. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class DecideBankAccount {

    @Inject
    private BankAccountRepository accounts;

    @Inject
    private Cases cases;

    @Inject
    private StandingRepository standings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private BankFinding finding;

    @Inject
    private BankLetters letters;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void decide(DecideBankAccountCommand command) {
        CallerView caller = callers.current();
        Officer by = new Officer(caller.personId(), caller.personName());
        Instant now = clock.instant();
        long company = cases.of(command.company(), Permission.STAFF_COMPANY_VERIFY)
                .map(Standing::companyId)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        standings.lock(company);
        BankAccount account = accounts.ofCompany(company, command.id())
                .orElseThrow(() -> new RuleViolated(VerificationRule.BANK_ACCOUNT_NOT_FOUND));
        switch (command.decision()) {
            case CHECK -> account.check(by, paper(command, company, by, now), command.words(), now);
            case VERIFY -> {
                account.verify(by, now);
                finding.pass(account, by, now);
                letters.tell(BankLetters.Matter.VERIFIED, account, "", now);
            }
            case REFUSE -> {
                account.refuse(by, command.words(), now);
                finding.takeBackWithoutAccount(account, by, now);
                letters.tell(
                        BankLetters.Matter.REFUSED, account, command.words().strip(), now);
            }
        }
    }

    private Long paper(DecideBankAccountCommand command, long company, Officer by, Instant now) {
        List<Document> papers = Upload.papers(command.uploads());
        if (!papers.isEmpty()) {
            return applications.store(papers.get(0), null, company, by.name(), now);
        }
        if (command.documentId() != null && !applications.isOf(command.documentId(), company)) {
            throw new RuleViolated(VerificationRule.CHECK_NEEDS_EVIDENCE);
        }
        return command.documentId();
    }
}
