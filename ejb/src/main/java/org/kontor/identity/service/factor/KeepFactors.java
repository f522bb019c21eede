package org.kontor.identity.service.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.factor.FactorKind;
import org.kontor.identity.model.factor.FactorRepository;
import org.kontor.identity.model.factor.RecoveryCodes;
import org.kontor.identity.model.factor.TotpFactor;
import org.kontor.identity.model.factor.TotpRepository;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.AccountLetters;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;

/** The transactions in which second factors and recovery codes change; use cases have asked who and counted the tries. */
@Stateless
@PermitAll
public class KeepFactors {

    @Inject
    private PersonRepository people;

    @Inject
    private TotpRepository generators;

    @Inject
    private FactorRepository factors;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private AccountLetters letters;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    public void begin(long personId) {
        // Of the person himself first: two at once would both make the row.
        people.locked(personId);
        TotpFactor generator = generators.locked(personId).orElse(null);
        if (generator == null) {
            generator = new TotpFactor(personId, clock.instant());
            generator.begin(secrets);
            generators.add(generator);
        } else {
            generator.begin(secrets);
        }
    }

    /** @return the recovery codes, new */
    public List<String> confirm(long personId, long sessionId, String code) {
        Instant now = clock.instant();
        generators
                .locked(personId)
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_FACTOR_WAITING))
                .confirm(code.replaceAll("\\s", ""), secrets, now);
        factors.note(personId, FactorKind.TOTP, now);
        sessions.locked(sessionId).ifPresent(session -> session.confirm(now));
        List<String> codes = RecoveryCodes.fresh();
        generators.replaceRecoveryCodes(personId, codes);
        tell(personId);
        return codes;
    }

    /** A code of the generator or a recovery code; both are used up. */
    public boolean answer(long personId, long sessionId, String code) {
        Instant now = clock.instant();
        boolean right = RecoveryCodes.isWellFormed(code)
                ? generators.takeRecoveryCode(personId, code, now)
                : generators
                        .locked(personId)
                        .map(generator -> generator.take(code, secrets, now))
                        .orElse(false);
        if (right) {
            sessions.locked(sessionId).ifPresent(session -> session.confirm(now));
        }
        return right;
    }

    public List<String> renewRecoveryCodes(long personId) {
        List<String> codes = RecoveryCodes.fresh();
        people.locked(personId);
        generators.replaceRecoveryCodes(personId, codes);
        tell(personId);
        return codes;
    }

    public void removeTotp(long personId) {
        generators.locked(personId).ifPresent(generators::remove);
        factors.drop(personId, FactorKind.TOTP);
        generators.dropRecoveryCodes(personId);
        tell(personId);
    }

    private void tell(long personId) {
        people.byId(personId).ifPresent(this::tell);
    }

    private void tell(Person person) {
        letters.send(
                AccountLetters.Matter.FACTOR,
                new AccountLetters.Recipient(person.email(), person.language(), "account-" + person.id()),
                null);
    }
}
