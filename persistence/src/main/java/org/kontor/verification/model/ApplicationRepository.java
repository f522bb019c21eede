package org.kontor.verification.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.SqlRow;

/** Applications with their papers, messages and the links to them. */
@ApplicationScoped
public class ApplicationRepository {

    /** How long a link to an application opens it. */
    public static final Duration VIEW = Duration.ofDays(180);

    /** How long an applicant has to show that an address is his. */
    public static final Duration CONFIRM = Duration.ofDays(7);

    private static final int MOST_A_DAY = 3;

    /** An application that was stored. @param isNew false when this form had been sent before */
    public record Added(long id, String number, boolean isNew) {}

    /** Whom to write to about an application. @param companyId 0 until the address was confirmed */
    public record Contact(
            long applicationId,
            String number,
            long companyId,
            String company,
            String name,
            String email,
            String language) {}

    @PersistenceContext
    private EntityManager entities;

    /** @param key of the form: the same form sent twice is one application */
    public Added add(ApplicationForm form, String key, Instant at) {
        List<SqlRow> added = SqlRow.all(entities.createNativeQuery(
                        """
                        insert into verification.application (number, form_key, legal_name, country, register_name,
                          register_number, tax_number, vat_id, street, city, region, postal_code, officers,
                          expected_business, contact_name, contact_email, contact_phone, language, terms_version,
                          accepted_at, received_at)
                        values ('A' || nextval('verification.application_number_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                          ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?19)
                        on conflict (form_key) do nothing returning id, number
                        """)
                .setParameter(1, key)
                .setParameter(2, form.legalName())
                .setParameter(3, form.country())
                .setParameter(4, form.registerName())
                .setParameter(5, form.registerNumber())
                .setParameter(6, form.taxNumber())
                .setParameter(7, form.vatId())
                .setParameter(8, form.street())
                .setParameter(9, form.city())
                .setParameter(10, form.region())
                .setParameter(11, form.postalCode())
                .setParameter(12, form.officers())
                .setParameter(13, form.expectedBusiness())
                .setParameter(14, form.contactName())
                .setParameter(15, form.contactEmail())
                .setParameter(16, form.contactPhone())
                .setParameter(17, form.language())
                .setParameter(18, Terms.VERSION)
                .setParameter(19, utc(at))
                .getResultList());
        boolean isNew = !added.isEmpty();
        SqlRow row = isNew
                ? added.get(0)
                : SqlRow.all(entities.createNativeQuery(
                                        "select id, number from verification.application where form_key = ?1")
                                .setParameter(1, key)
                                .getResultList())
                        .get(0);
        return new Added(row.number(), row.text(), isNew);
    }

    /** Makes a new way to the application. */
    public LinkToken link(long applicationId, boolean toConfirm, Instant at) {
        LinkToken token = LinkToken.fresh();
        entities.createNativeQuery(
                        """
                        insert into verification.application_link (token_sha256, application_id, kind, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, token.sha256())
                .setParameter(2, applicationId)
                .setParameter(3, toConfirm ? "CONFIRM" : "VIEW")
                .setParameter(4, utc(at))
                .setParameter(5, utc(at.plus(toConfirm ? CONFIRM : VIEW)))
                .executeUpdate();
        return token;
    }

    /** The application that a link shows. */
    public Optional<Long> shownBy(String token, boolean toConfirm, Instant now) {
        return first(entities.createNativeQuery(
                        """
                        select application_id, 0 from verification.application_link
                        where token_sha256 = ?1 and kind = ?2 and expires_at > ?3 and used_at is null
                        """)
                .setParameter(1, new LinkToken(token).sha256())
                .setParameter(2, toConfirm ? "CONFIRM" : "VIEW")
                .setParameter(3, utc(now))
                .getResultList());
    }

    /** Takes a link that works once. @return nothing when it was taken before or is none */
    public Optional<Long> take(String token, Instant now) {
        return first(entities.createNativeQuery(
                        """
                        update verification.application_link set used_at = ?2
                        where token_sha256 = ?1 and kind = 'CONFIRM' and used_at is null and expires_at > ?2
                        returning application_id, 0
                        """)
                .setParameter(1, new LinkToken(token).sha256())
                .setParameter(2, utc(now))
                .getResultList());
    }

    private static Optional<Long> first(List<?> rows) {
        return SqlRow.all(rows).stream().findFirst().map(SqlRow::number);
    }

    public Optional<Contact> contact(long applicationId) {
        return contacts("a.id = ?1", applicationId);
    }

    public Optional<Contact> contactOfCompany(long companyId) {
        return contacts("a.company_id = ?1", companyId);
    }

    private Optional<Contact> contacts(String condition, long id) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select a.id, a.number, a.company_id, a.legal_name, a.contact_name, a.contact_email, a.language
                                from verification.application a where\s"""
                                        + condition)
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new Contact(r.number(), r.text(), r.number(), r.text(), r.text(), r.text(), r.text()));
    }

    /** What the company and its first person are made of. */
    public ApplicationForm form(long applicationId) {
        SqlRow r = SqlRow.all(entities.createNativeQuery(
                                """
                                select legal_name, country, register_name, register_number, tax_number, vat_id, street, city,
                                  region, postal_code, officers, expected_business, contact_name, contact_email,
                                  contact_phone, language
                                from verification.application where id = ?1
                                """)
                        .setParameter(1, applicationId)
                        .getResultList())
                .get(0);
        return new ApplicationForm(
                r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(),
                r.text(), r.text(), r.text(), r.text(), r.text(), r.text());
    }

    /** The contact person has shown that the address is his, and the company has come into being. */
    public void confirmed(long applicationId, long companyId, Instant at) {
        entities.createNativeQuery(
                        """
                        update verification.application set company_id = ?2, confirmed_at = ?3, version = version + 1
                        where id = ?1 and company_id is null
                        """)
                .setParameter(1, applicationId)
                .setParameter(2, companyId)
                .setParameter(3, utc(at))
                .executeUpdate();
        entities.createNativeQuery("update verification.document set company_id = ?2 where application_id = ?1")
                .setParameter(1, applicationId)
                .setParameter(2, companyId)
                .executeUpdate();
    }

    public void say(long applicationId, boolean fromStaff, String author, String text, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into verification.application_message (application_id, from_staff, author, text, at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, applicationId)
                .setParameter(2, fromStaff)
                .setParameter(3, author)
                .setParameter(4, text)
                .setParameter(5, utc(at))
                .executeUpdate();
    }

    /** @param applicationId null for a paper that staff add to a company */
    public long store(Document paper, Long applicationId, Long companyId, String by, Instant at) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                insert into verification.document (application_id, company_id, name, media_type, size_bytes,
                                  sha256, content, uploaded_at, uploaded_by)
                                values (cast(?1 as bigint), cast(?2 as bigint), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                                returning id, 0
                                """)
                        .setParameter(1, applicationId)
                        .setParameter(2, companyId)
                        .setParameter(3, paper.name())
                        .setParameter(4, paper.mediaType())
                        .setParameter(5, paper.content().length)
                        .setParameter(6, paper.sha256())
                        .setParameter(7, paper.content())
                        .setParameter(8, utc(at))
                        .setParameter(9, by)
                        .getResultList())
                .get(0)
                .number();
    }

    /** Forgets applications that nobody confirmed in time, with all that was handed in. @return how many */
    public int forgetUnconfirmed(Instant now, int limit) {
        Object gone = entities.createNativeQuery(
                        """
                        with late as (
                          select a.id from verification.application a
                          where a.company_id is null and a.received_at < ?1 order by a.id limit ?2 for update skip locked),
                        papers as (delete from verification.document d using late where d.application_id = late.id),
                        links as (delete from verification.application_link l using late where l.application_id = late.id),
                        gone as (delete from verification.application a using late where a.id = late.id returning 1)
                        select count(*) from gone
                        """)
                .setParameter(1, utc(now.minus(CONFIRM)))
                .setParameter(2, limit)
                .getSingleResult();
        return ((Number) gone).intValue();
    }

    /** Whether somebody has more letters sent to this address than anybody needs. */
    public boolean isFlooded(String email, Instant now) {
        return SqlRow.all(entities.createNativeQuery(
                                        """
                                select count(*), 0 from verification.application
                                where contact_email = ?1 and received_at > ?2 and confirmed_at is null
                                """)
                                .setParameter(1, email)
                                .setParameter(2, utc(now.minus(Duration.ofDays(1))))
                                .getResultList())
                        .get(0)
                        .number()
                > MOST_A_DAY;
    }

    /** Whether a paper is the company's. */
    public boolean isOf(long documentId, long companyId) {
        return !entities.createNativeQuery("select 1 from verification.document where id = ?1 and company_id = ?2")
                .setParameter(1, documentId)
                .setParameter(2, companyId)
                .getResultList()
                .isEmpty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
