package org.kontor.verification.service.bank;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;
import org.kontor.verification.model.Found;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;
import org.kontor.verification.model.bank.BankState;

/** The checklist's item "bank account" says what the accounts say: passed while the company has a verified one. */
@Dependent
public class BankFinding {

    @Inject
    private StandingRepository standings;

    @Inject
    private BankAccountRepository accounts;

    /** In the name of who saw the evidence, for the decision about the company is a colleague's. */
    void pass(BankAccount account, Officer agreed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String seen = account.masked() + (account.evidence() == null ? "" : ": " + account.evidence());
        standings.find(
                account.companyId(),
                new Found(
                        CheckItem.BANK_ACCOUNT,
                        CheckResult.PASSED,
                        account.documentId(),
                        seen,
                        "+ " + agreed.name(),
                        today.plusMonths(standings.validMonths(account.companyId(), CheckItem.BANK_ACCOUNT))),
                new Officer(account.checkedById(), account.checkedBy()),
                now);
    }

    /** @param by null when it was the company itself */
    void takeBackWithoutAccount(BankAccount gone, Officer by, Instant now) {
        boolean another =
                accounts.live(gone.companyId()).stream().anyMatch(account -> account.state() == BankState.VERIFIED);
        if (!another) {
            standings.find(
                    gone.companyId(),
                    new Found(CheckItem.BANK_ACCOUNT, CheckResult.OPEN, null, gone.masked(), null, null),
                    by,
                    now);
        }
    }
}
