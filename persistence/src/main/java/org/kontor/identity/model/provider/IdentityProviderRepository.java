package org.kontor.identity.model.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** The companies' identity providers, their mail domains, and who their people are here. */
@ApplicationScoped
public class IdentityProviderRepository {

    /** So many refusals of each company are kept. */
    public static final int REFUSALS = 50;

    @PersistenceContext
    private EntityManager entities;

    public Optional<IdentityProvider> ofCompany(long companyId) {
        return entities.createQuery(
                        "select p from IdentityProvider p where p.companyId = :company", IdentityProvider.class)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst();
    }

    /** A provider as a company entered it. */
    public record Registered(long companyId, String clientId) {}

    /** Who uses this provider under one of these names. */
    public List<Registered> registered(String issuer, Collection<String> clientIds) {
        return SqlRow.all(entities.createNativeQuery("select company_id, client_id from identity.identity_provider"
                                + " where active and issuer = ?1 and client_id = any(cast(?2 as text[]))")
                        .setParameter(1, issuer)
                        .setParameter(2, SqlArray.ofTexts(clientIds))
                        .getResultList())
                .stream()
                .map(row -> new Registered(row.number(), row.text()))
                .toList();
    }

    /**
     * Ends sessions that began at a company's provider before an instant.
     *
     * @param subject null for whoever had the session
     * @param session the provider's number of it; null for all of the subject
     * @return how many ended
     */
    public int end(long companyId, String issuer, String subject, String session, Instant before, Instant at) {
        return entities.createNativeQuery(
                        """
                        update identity.session s set revoked_at = ?6, version = s.version + 1
                        where s.bound_company_id = ?1 and s.revoked_at is null and s.created_at <= ?5
                          and (?4 = '' or s.provider_sid = ?4)
                          and (?3 = '' or s.person_id in (select e.person_id from identity.external_identity e
                            where e.company_id = ?1 and e.issuer = ?2 and e.subject = ?3))
                        """)
                .setParameter(1, companyId)
                .setParameter(2, issuer)
                .setParameter(3, subject == null ? "" : subject)
                .setParameter(4, session == null ? "" : session)
                .setParameter(5, before.atOffset(ZoneOffset.UTC))
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    public void add(IdentityProvider provider) {
        entities.persist(provider);
    }

    public Optional<MailDomain> domain(long id) {
        return Optional.ofNullable(entities.find(MailDomain.class, id));
    }

    public List<MailDomain> domainsOf(long companyId) {
        return entities.createQuery("select d from MailDomain d where d.companyId = :company", MailDomain.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** The company that a verified domain belongs to. */
    public Optional<Long> companyOf(String domain) {
        return entities.createQuery(
                        "select d.companyId from MailDomain d where d.domain = :domain and d.verifiedAt is not null",
                        Long.class)
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    public void add(MailDomain domain) {
        entities.persist(domain);
    }

    public void remove(MailDomain domain) {
        entities.remove(domain);
    }

    /** Whom the provider's subject is tied to. */
    public Optional<Long> personOf(long companyId, String issuer, String subject) {
        List<?> found = entities.createNativeQuery("select person_id from identity.external_identity"
                        + " where company_id = ?1 and issuer = ?2 and subject = ?3")
                .setParameter(1, companyId)
                .setParameter(2, issuer)
                .setParameter(3, subject)
                .getResultList();
        return found.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    public void tie(long companyId, String issuer, String subject, long personId, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into identity.external_identity (company_id, issuer, subject, person_id, linked_at, seen_at)
                        values (?1, ?2, ?3, ?4, ?5, ?5)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, issuer)
                .setParameter(3, subject)
                .setParameter(4, personId)
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Where in the company somebody new stands. */
    public void place(long personId, long companyId, long unitId) {
        entities.flush();
        entities.createNativeQuery(
                        "update identity.membership set unit_id = ?3 where person_id = ?1 and company_id = ?2")
                .setParameter(1, personId)
                .setParameter(2, companyId)
                .setParameter(3, unitId)
                .executeUpdate();
    }

    public void seen(long companyId, String issuer, String subject, Instant at) {
        entities.createNativeQuery("update identity.external_identity set seen_at = ?4"
                        + " where company_id = ?1 and issuer = ?2 and subject = ?3")
                .setParameter(1, companyId)
                .setParameter(2, issuer)
                .setParameter(3, subject)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Notes a refusal for the company's administrator and forgets the oldest. */
    public void refused(long companyId, ProviderRefusal reason, String mail, Instant at) {
        entities.createNativeQuery("insert into identity.provider_refusal (company_id, at, reason, mail)"
                        + " values (?1, ?2, ?3, left(nullif(?4, ''), 254))")
                .setParameter(1, companyId)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, reason.name())
                .setParameter(4, mail == null ? "" : mail)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        delete from identity.provider_refusal where company_id = ?1 and id <= (
                          select id from identity.provider_refusal where company_id = ?1 order by id desc offset ?2 limit 1)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, REFUSALS)
                .executeUpdate();
    }

    /** The zone in which somebody new reads times until he chooses his own. */
    public String timeZoneOf(long companyId) {
        return (String) entities.createNativeQuery("select time_zone from organisation.company where id = ?1")
                .setParameter(1, companyId)
                .getSingleResult();
    }

    public boolean hasUnit(long companyId, long unitId) {
        return !entities.createNativeQuery(
                        "select 1 from organisation.unit where id = ?1 and company_id = ?2 and active")
                .setParameter(1, unitId)
                .setParameter(2, companyId)
                .getResultList()
                .isEmpty();
    }
}
