package org.kontor.verification.service.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;
import org.kontor.verification.model.bank.BankNumber;
import org.kontor.verification.service.Cases;

/** Opens what was sealed, for {@link RevealBankAccount}, which notes the look before it shows anything. */
@Stateless
@RolesAllowed({Permission.BANK_REVEAL, Permission.STAFF_BANK_REVEAL})
public class OpenBankAccount {

    /** What was opened; its number never prints itself. */
    public record Opened(long companyId, String masked, BankNumber number) {}

    @Inject
    private BankAccountRepository accounts;

    @Inject
    private Cases cases;

    @Inject
    private Secrets secrets;

    @EJB
    private CallerQueries callers;

    /** @param companyNumber for staff; buyers have none but their own */
    public Opened open(String companyNumber, long id) {
        CallerView caller = callers.current();
        long company = caller.may(Permission.STAFF_BANK_REVEAL)
                ? cases.of(companyNumber, Permission.STAFF_BANK_REVEAL)
                        .orElseThrow(() -> new RuleViolated(VerificationRule.BANK_ACCOUNT_NOT_FOUND))
                        .companyId()
                : caller.companyId();
        BankAccount account = accounts.ofCompany(company, id)
                .orElseThrow(() -> new RuleViolated(VerificationRule.BANK_ACCOUNT_NOT_FOUND));
        return new Opened(company, account.masked(), account.open(secrets));
    }
}
