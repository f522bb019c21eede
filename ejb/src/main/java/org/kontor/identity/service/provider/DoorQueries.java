package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.kernel.SqlRow;

/**
 * Which way the people of a mail domain sign in. Tells the same for every address of a domain, so it says nothing about
 * accounts.
 */
@Stateless
@PermitAll
public class DoorQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The company whose provider vouches for a domain. @param passwordAllowed whether the password opens, too */
    public record Door(long companyId, String issuer, String clientId, boolean passwordAllowed) {}

    /** Nothing for an address whose domain leads to no provider. */
    public Optional<Door> forMail(String mail) {
        return MailDomain.of(mail).flatMap(domain -> one("d.domain = ?1", domain));
    }

    public Optional<Door> ofCompany(long companyId) {
        return one("p.company_id = ?1", companyId);
    }

    private Optional<Door> one(String condition, Object value) {
        return SqlRow.all(entities.createNativeQuery("select p.company_id, p.issuer, p.client_id, p.password_allowed"
                                + " from identity.identity_provider p"
                                + " join identity.mail_domain d on d.company_id = p.company_id and d.verified_at is not null"
                                + " where p.active and " + condition + " limit 1")
                        .setParameter(1, value)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Door(row.number(), row.text(), row.text(), row.flag()));
    }
}
