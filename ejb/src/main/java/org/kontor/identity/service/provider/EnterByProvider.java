package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.provider.IdentityProvider;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.identity.model.provider.ProviderRefusal;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;

/**
 * Lets in whom a company's provider has vouched for. Known people are found by issuer and subject. For a new subject an
 * account is made, or the account of that address is taken if it belongs to this company alone; an account that opens
 * more than this company is never taken: its owner ties it himself, signed in.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EnterByProvider {

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private PersonRepository people;

    @EJB
    private StartSession start;

    @Inject
    private Clock clock;

    /** @param name null when nobody came in, or when an account was only tied */
    public record Entry(CallerName name, ProviderRefusal refusal) {

        static Entry refused(ProviderRefusal reason) {
            return new Entry(null, reason);
        }
    }

    /** @param linkTo whose account is to be tied; null to sign in */
    public Entry enter(
            long companyId, String issuer, IdToken.Person person, Long linkTo, String address, String agent) {
        Optional<Long> known = providers.personOf(companyId, issuer, person.subject());
        if (known.isPresent()) {
            if (linkTo != null) {
                return known.get().equals(linkTo)
                        ? new Entry(null, null)
                        : Entry.refused(ProviderRefusal.LINKED_OTHERWISE);
            }
            providers.seen(companyId, issuer, person.subject(), clock.instant());
            return begin(known.get(), companyId, person, address, agent);
        }
        ProviderRefusal wrong = wrongWithMail(companyId, person);
        if (wrong != null) {
            return Entry.refused(wrong);
        }
        if (linkTo != null) {
            providers.tie(companyId, issuer, person.subject(), linkTo, clock.instant());
            return new Entry(null, null);
        }
        Optional<Person> existing = people.byEmail(person.mail());
        if (existing.isPresent() && !existing.get().belongsOnlyTo(companyId)) {
            return Entry.refused(ProviderRefusal.ACCOUNT_EXISTS);
        }
        long personId = existing.map(Person::id).orElseGet(() -> make(companyId, person));
        providers.tie(companyId, issuer, person.subject(), personId, clock.instant());
        return begin(personId, companyId, person, address, agent);
    }

    private ProviderRefusal wrongWithMail(long companyId, IdToken.Person person) {
        Optional<String> domain = MailDomain.of(person.mail());
        if (domain.isEmpty()) {
            return ProviderRefusal.MAIL_MISSING;
        }
        if (!person.mailVerified()) {
            return ProviderRefusal.MAIL_UNVERIFIED;
        }
        boolean ours =
                providers.companyOf(domain.get()).filter(id -> id == companyId).isPresent();
        return ours ? null : ProviderRefusal.DOMAIN_FOREIGN;
    }

    private long make(long companyId, IdToken.Person token) {
        IdentityProvider provider = providers.ofCompany(companyId).orElseThrow();
        String name = token.name() == null ? token.mail() : token.name();
        Person person = Person.buyer(
                token.mail(), name, providers.timeZoneOf(companyId), companyId, provider.roleCode(), clock.instant());
        people.add(person);
        providers.place(person.id(), companyId, provider.unitId());
        return person.id();
    }

    /** Who left the company, or was locked out, does not come back by the provider. */
    private Entry begin(long personId, long companyId, IdToken.Person person, String address, String agent) {
        boolean belongs =
                people.byId(personId).filter(one -> one.belongsTo(companyId)).isPresent();
        if (!belongs) {
            return Entry.refused(ProviderRefusal.PERSON_LEFT);
        }
        CallerName name = start.start(
                new StartSessionCommand(personId, address, agent, person.strong(), companyId, person.session()));
        return new Entry(name, null);
    }
}
