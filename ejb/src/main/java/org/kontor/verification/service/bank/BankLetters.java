package org.kontor.verification.service.bank;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.kontor.verification.model.bank.BankAccount;
import org.kontor.verification.model.bank.BankAccountRepository;
import org.kontor.verification.service.Letters;

/**
 * Tells everybody who runs a company's bank accounts that one has changed, also him who did it: who finds a letter about
 * an account that he does not know calls us.
 */
@Dependent
public class BankLetters {

    /** What has happened to the account; the name is part of its texts' keys. */
    enum Matter {
        ENTERED,
        VERIFIED,
        REFUSED,
        RETIRED
    }

    @Inject
    private BankAccountRepository accounts;

    @Inject
    private Letters letters;

    /** @param words why, or who did it */
    void tell(Matter matter, BankAccount account, String words, Instant now) {
        String kind = "bank-" + matter.name().toLowerCase(Locale.ROOT);
        accounts.administrators(account.companyId())
                .forEach(to -> letters.send(
                        kind,
                        to,
                        Letters.Link.to("company/bank"),
                        account.masked() + ", " + account.holder() + "\n" + words,
                        now));
    }
}
