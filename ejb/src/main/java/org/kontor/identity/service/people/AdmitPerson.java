package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.kontor.identity.model.Membership;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.service.password.PasswordHasher;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Lets somebody act for a company: by the account he has, or by a new one. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AdmitPerson {

    @Inject
    private PersonRepository people;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Clock clock;

    /**
     * Takes a while, and so is done before the transaction.
     *
     * @param email of whose password it shall be
     * @return in PHC string format
     * @throws RuleViolated what {@link PasswordPolicy} does not allow
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String hash(String password, String email) {
        PasswordPolicy.check(password, email);
        return hasher.hash(password).toString();
    }

    /** @return the person; nothing when the address is one of our staff, who buy for nobody */
    public Optional<Long> admit(AdmitPersonCommand command) {
        Optional<Person> known = people.byEmail(command.email());
        if (known.isPresent()) {
            return known.filter(person -> person.join(Membership.ofCompany(command.companyId(), command.role())))
                    .map(Person::id);
        }
        Person person = Person.buyer(
                command.email(),
                command.name(),
                command.timeZone(),
                command.companyId(),
                command.role(),
                clock.instant());
        person.prefer(command.language(), person.theme());
        person.takePassword(command.passwordHash());
        people.add(person);
        return Optional.of(person.id());
    }
}
