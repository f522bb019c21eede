package org.kontor.verification.service.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;
import org.kontor.verification.model.bank.BankNumber;

/** A company says which bank account is its own. It waits for staff; all its administrators are told by letter. */
@Stateless
@RolesAllowed(Permission.BANK_MANAGE)
public class EnterBankAccount {

    private static final int MOST = 10;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject
    private BankAccountRepository accounts;

    @Inject
    private StandingRepository standings;

    @Inject
    private BankLetters letters;

    @Inject
    private Secrets secrets;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** @return the account's number with us */
    public long enter(EnterBankAccountCommand command) {
        CallerView caller = callers.current();
        long company = caller.companyId();
        if (!COUNTRIES.contains(command.country())) {
            throw new RuleViolated(
                    VerificationRule.COUNTRY_UNKNOWN, Map.of("country", command.country(), "field", "country"));
        }
        BankNumber number = BankNumber.of(command.country(), command.number(), command.routing(), command.bic());
        standings.lock(company);
        if (accounts.isKnown(company, number)) {
            throw new RuleViolated(VerificationRule.BANK_ACCOUNT_KNOWN, Map.of("field", "number"));
        }
        if (accounts.live(company).size() >= MOST) {
            throw new RuleViolated(VerificationRule.TOO_MANY_BANK_ACCOUNTS, Map.of("most", MOST));
        }
        Instant now = clock.instant();
        BankAccount account = new BankAccount(company, number, command.holder(), secrets, caller.personName(), now);
        accounts.add(account);
        letters.tell(BankLetters.Matter.ENTERED, account, caller.personName(), now);
        return account.id();
    }
}
