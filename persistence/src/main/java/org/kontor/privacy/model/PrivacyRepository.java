package org.kontor.privacy.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** What people asked about their own data, what they accepted, and what is kept of them until when. */
@ApplicationScoped
public class PrivacyRepository {

    /** Somebody whose data it is. */
    public record Subject(long personId, String name, String email, boolean staff, boolean erased) {}

    /** What must be kept. @param until the last day; null when nothing must */
    public record Kept(LocalDate until, String because) {}

    @PersistenceContext
    private EntityManager entities;

    /** Locks the person until the end of the transaction: nobody is erased twice. */
    public Optional<Subject> subject(long personId, boolean locked) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select p.id, p.name, p.email, p.staff,
                                  exists (select from privacy.erasure e where e.person_id = p.id)
                                from identity.person p where p.id = ?1"""
                                        + (locked ? " for update of p" : ""))
                        .setParameter(1, personId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new Subject(r.number(), r.text(), r.text(), r.flag(), r.flag()));
    }

    /** Orders are kept to the end of the year so many years after the last one, by the law of the company's country. */
    public Kept kept(long personId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select cast(make_date(cast(extract(year from o.placed_at) as int) + r.years, 12, 31) as date) as last,
                                  r.law || ' (' || r.years || ')'
                                from order_.sales_order o
                                join organisation.company c on c.id = o.company_id
                                join privacy.retention r on r.country = coalesce(
                                  (select own.country from privacy.retention own where own.country = c.country), '**')
                                where o.buyer_id = ?1 order by last desc limit 1
                                """)
                        .setParameter(1, personId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new Kept(r.day(), r.text()))
                .orElse(new Kept(null, null));
    }

    public void erased(long personId, String by, Kept kept, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into privacy.erasure (person_id, asked_at, asked_by, erased_at, kept_until, kept_because)
                        values (?1, ?2, ?3, ?2, cast(?4 as date), ?5)
                        """)
                .setParameter(1, personId)
                .setParameter(2, utc(at))
                .setParameter(3, by)
                .setParameter(4, kept.until())
                .setParameter(5, kept.because())
                .executeUpdate();
    }

    /** Erased people of whom nothing need be kept any longer; of each only one caller at a time has it. */
    public List<Long> due(LocalDate today, int limit) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select e.person_id, 0 from privacy.erasure e
                                where e.anonymised_at is null and (e.kept_until is null or e.kept_until < ?1)
                                order by e.id limit ?2 for update skip locked
                                """)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .toList();
    }

    public void anonymised(long personId, Instant at) {
        entities.createNativeQuery("update privacy.erasure set anonymised_at = ?2 where person_id = ?1")
                .setParameter(1, personId)
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    public void handedOut(long personId, long byPerson, Instant at) {
        entities.createNativeQuery("insert into privacy.handing_out (person_id, by_person_id, at) values (?1, ?2, ?3)")
                .setParameter(1, personId)
                .setParameter(2, byPerson)
                .setParameter(3, utc(at))
                .executeUpdate();
    }

    public void consent(long personId, String kind, String wording, boolean given, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into privacy.consent (person_id, kind, wording, given, at) values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, personId)
                .setParameter(2, kind)
                .setParameter(3, wording)
                .setParameter(4, given)
                .setParameter(5, utc(at))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
