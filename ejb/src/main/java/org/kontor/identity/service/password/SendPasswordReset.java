package org.kontor.identity.service.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.model.PasswordReset;
import org.kontor.identity.model.PasswordResetRepository;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.service.AccountLetters;
import org.kontor.kernel.LinkToken;

/** Sends the link for another password to whoever has an account; to an address without one nothing is sent. */
@Stateless
@PermitAll
public class SendPasswordReset {

    @Inject
    private PersonRepository people;

    @Inject
    private PasswordResetRepository resets;

    @Inject
    private AccountLetters letters;

    @Inject
    private Clock clock;

    /** Returns at once; the work is done after that. */
    @Asynchronous
    public void send(String email) {
        people.byEmail(email).filter(Person::isActive).ifPresent(this::write);
    }

    private void write(Person person) {
        Instant now = clock.instant();
        LinkToken link = LinkToken.fresh();
        PasswordReset reset = new PasswordReset(person.id(), link, now);
        resets.voidAll(person.id(), now);
        resets.add(reset);
        letters.send(
                AccountLetters.Matter.RESET,
                new AccountLetters.Recipient(person.email(), person.language(), "reset-" + reset.id()),
                link);
    }
}
