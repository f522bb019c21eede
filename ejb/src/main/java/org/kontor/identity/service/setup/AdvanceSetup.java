package org.kontor.identity.service.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Setup;
import org.kontor.identity.model.SetupRepository;
import org.kontor.identity.service.AccountLetters;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** The administrator takes the steps after the first: names the house, has a letter of trial sent, ends the setup. */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class AdvanceSetup {

    @EJB
    private CallerQueries callers;

    @Inject
    private SetupRepository setups;

    @Inject
    private AccountLetters letters;

    @Inject
    private Clock clock;

    /** @param currency ISO 4217 */
    public void name(String houseName, String currency) {
        setup().name(houseName, currency);
    }

    /** To the administrator's own address. */
    public void sendLetter() {
        Setup setup = setup();
        CallerView caller = callers.current();
        setup.testLetterSent(clock.instant());
        letters.send(
                AccountLetters.Matter.TRIAL,
                new AccountLetters.Recipient(caller.email(), caller.language(), "setup-letter"),
                null);
    }

    public void finish() {
        setup().finish(clock.instant());
    }

    private Setup setup() {
        return setups.locked()
                .filter(found -> !found.isFinished())
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SETUP));
    }
}
