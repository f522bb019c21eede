package org.kontor.identity.service.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PasswordReset;
import org.kontor.identity.model.PasswordResetRepository;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.AccountLetters;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/** The transaction in which a password changes; what it means for sessions and links. Only use cases call it. */
@Stateless
@PermitAll
public class StorePassword {

    @Inject
    private PersonRepository people;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private PasswordResetRepository resets;

    @Inject
    private AccountLetters letters;

    @Inject
    private Clock clock;

    /** By a link, which is good once; every session ends. */
    public void byLink(String token, String hash) {
        Instant now = clock.instant();
        PasswordReset reset =
                resets.byToken(new LinkToken(token)).orElseThrow(() -> new RuleViolated(IdentityRule.RESET_NOT_VALID));
        reset.use(now);
        change(reset.personId(), hash, null, now);
    }

    /** By the person himself; every session but this one ends. */
    public void byOwner(long personId, String hash, Long sessionId) {
        change(personId, hash, sessionId, clock.instant());
    }

    /** The same password hashed as it is done now. */
    public void anew(long personId, String hash) {
        people.locked(personId).ifPresent(person -> person.takePassword(hash));
    }

    private void change(long personId, String hash, Long except, Instant now) {
        Person person = people.locked(personId)
                .filter(Person::isActive)
                .orElseThrow(() -> new RuleViolated(IdentityRule.RESET_NOT_VALID));
        person.takePassword(hash);
        sessions.revokeAll(personId, except, now);
        resets.voidAll(personId, now);
        letters.send(
                AccountLetters.Matter.CHANGED,
                new AccountLetters.Recipient(person.email(), person.language(), "account-" + personId),
                null);
    }
}
