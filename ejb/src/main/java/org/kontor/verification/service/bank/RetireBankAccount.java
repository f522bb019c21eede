package org.kontor.verification.service.bank;

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
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;

/** A company no longer uses a bank account. With the last verified one the check of its bank account is open again. */
@Stateless
@RolesAllowed(Permission.BANK_MANAGE)
public class RetireBankAccount {

    @Inject
    private BankAccountRepository accounts;

    @Inject
    private StandingRepository standings;

    @Inject
    private BankFinding finding;

    @Inject
    private BankLetters letters;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void retire(long id) {
        CallerView caller = callers.current();
        Instant now = clock.instant();
        standings.lock(caller.companyId());
        BankAccount account = accounts.ofCompany(caller.companyId(), id)
                .orElseThrow(() -> new RuleViolated(VerificationRule.BANK_ACCOUNT_NOT_FOUND));
        account.retire(caller.personName(), now);
        finding.takeBackWithoutAccount(account, null, now);
        letters.tell(BankLetters.Matter.RETIRED, account, caller.personName(), now);
    }
}
