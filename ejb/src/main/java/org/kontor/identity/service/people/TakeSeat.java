package org.kontor.identity.service.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Invitation;
import org.kontor.identity.model.InvitationRepository;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/** The transaction in which an offer becomes a seat, once. Open, for the link is the proof; only use cases call it. */
@Stateless
@PermitAll
public class TakeSeat {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private PersonRepository people;

    @Inject
    private Clock clock;

    /** Makes the account. @return the number of the person */
    public long asNew(String token, String name, String passwordHash) {
        Invitation invitation = offered(token);
        if (people.byEmail(invitation.email()).isPresent()) {
            throw new RuleViolated(IdentityRule.ACCOUNT_EXISTS);
        }
        Instant now = clock.instant();
        Person person = Person.invited(invitation, name, now);
        person.takePassword(passwordHash);
        people.add(person);
        seat(invitation, person, now);
        return person.id();
    }

    /** For a person who has an account. @return the company; null among our staff */
    public Long asKnown(String token, long personId) {
        Invitation invitation = offered(token);
        Person person = people.locked(personId)
                .filter(found -> found.email().equals(invitation.email()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.INVITATION_FOR_ANOTHER));
        if (person.isStaff() != invitation.isForStaff()) {
            throw new RuleViolated(IdentityRule.ACCOUNT_OF_OTHER_KIND);
        }
        seat(invitation, person, clock.instant());
        return invitation.companyId();
    }

    private Invitation offered(String token) {
        return invitations
                .byToken(new LinkToken(token))
                .filter(found -> found.isGood(clock.instant()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.INVITATION_NOT_VALID));
    }

    private void seat(Invitation invitation, Person person, Instant now) {
        if (!invitation.isForStaff()) {
            person.workedFor(invitation.companyId());
        }
        people.give(person.id(), invitation);
        invitation.accept(person.id(), now);
    }
}
