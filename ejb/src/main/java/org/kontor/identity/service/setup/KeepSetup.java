package org.kontor.identity.service.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.Setup;
import org.kontor.identity.model.SetupRepository;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/** The transactions of the first steps. Open, for at first there is nobody who could be allowed anything. */
@Stateless
@PermitAll
public class KeepSetup {

    private static final String ROLE = "administrator";

    @Inject
    private SetupRepository setups;

    @Inject
    private PersonRepository people;

    @Inject
    private Clock clock;

    public boolean hasAdministrator() {
        return setups.hasAdministrator();
    }

    /** A new code; nothing when another node has made an administrator meanwhile. */
    public Optional<LinkToken> begin() {
        Setup setup = setups.lockedOrNew(clock.instant());
        return setups.hasAdministrator() ? Optional.empty() : Optional.of(setup.begin());
    }

    /** @return the number of the administrator */
    public long byCode(String code, String email, String name, String passwordHash) {
        Setup setup = setups.locked()
                .filter(Setup::isWaitingForAdministrator)
                .filter(waiting -> !setups.hasAdministrator())
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SETUP));
        setup.useCode(code);
        return make(email, name, passwordHash);
    }

    /** @return false when there is an administrator by now */
    public boolean fromEnvironment(String email, String passwordHash) {
        Setup setup = setups.lockedOrNew(clock.instant());
        if (setups.hasAdministrator()) {
            return false;
        }
        setup.dropCode();
        make(email, email, passwordHash);
        return true;
    }

    private long make(String email, String name, String passwordHash) {
        Instant now = clock.instant();
        if (people.byEmail(email).isPresent()) {
            throw new RuleViolated(IdentityRule.ACCOUNT_EXISTS);
        }
        Person person = Person.administrator(email, name, ROLE, now);
        person.takePassword(passwordHash);
        people.add(person);
        return person.id();
    }
}
