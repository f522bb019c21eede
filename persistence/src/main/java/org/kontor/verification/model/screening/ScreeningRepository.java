package org.kontor.verification.model.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** Which companies are to be compared with the lists, and what came of it. */
@ApplicationScoped
public class ScreeningRepository {

    private static final Duration KEPT = Duration.ofMinutes(2);

    /** Officers are named by the application, addresses by the company itself; both are compared. */
    private static final String SUBJECTS =
            """
            select c.name, coalesce(a.officers, ''), concat_ws(e'\\n', a.street || ' ' || a.city,
              (select string_agg(d.street || ' ' || d.city, e'\\n') from (select distinct street, city
                from organisation.address where company_id = c.id limit 30) d))
            from organisation.company c left join verification.application a on a.company_id = c.id where c.id = ?1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A company whose turn it is. @param until it is kept from other nodes; a wish that comes meanwhile has another time */
    public record Claimed(long companyId, Instant until, List<Subject> subjects) {}

    /** What a list says. */
    public record Hit(
            Subject subject,
            String list,
            String version,
            String reference,
            String name,
            String kind,
            String program,
            String remarks,
            int score) {}

    /** @param open hits that wait for a person @param confirmed hits that are who they seem */
    public record Tally(long open, long confirmed) {

        public boolean isClear() {
            return open + confirmed == 0;
        }
    }

    public void queue(long companyId, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into verification.screening (company_id, due_at) values (?1, ?2)
                        on conflict (company_id) do update set due_at = excluded.due_at, attempts = 0
                        """)
                .setParameter(1, companyId)
                .setParameter(2, utc(now))
                .executeUpdate();
    }

    /** All companies but those that were refused. @return how many */
    public int queueAll(Instant now) {
        return entities.createNativeQuery(
                        """
                        insert into verification.screening (company_id, due_at)
                        select company_id, ?1 from verification.standing where state <> 'REFUSED'
                        on conflict (company_id) do update set due_at = excluded.due_at, attempts = 0
                        """)
                .setParameter(1, utc(now))
                .executeUpdate();
    }

    /** The company that waits longest, kept from every other node for two minutes. */
    public Optional<Claimed> claim(Instant now) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                update verification.screening set due_at = ?2, attempts = attempts + 1 where company_id = (
                                  select company_id from verification.screening where due_at <= ?1 order by due_at limit 1
                                  for update skip locked)
                                returning company_id, attempts
                                """)
                        .setParameter(1, utc(now))
                        .setParameter(2, utc(now.plus(KEPT)))
                        .getResultList())
                .stream()
                .findFirst()
                .map(SqlRow::number)
                .map(company -> new Claimed(company, now.plus(KEPT), subjects(company)));
    }

    private List<Subject> subjects(long company) {
        SqlRow row = SqlRow.all(entities.createNativeQuery(SUBJECTS)
                        .setParameter(1, company)
                        .getResultList())
                .get(0);
        return Subject.of(row.text(), row.text(), row.text());
    }

    /** @param lists with which it was compared; empty when there were none */
    public void done(Claimed claimed, String lists, Instant now) {
        entities.createNativeQuery(
                        """
                        update verification.screening set due_at = nullif(due_at, ?4), lists = ?2, screened_at = ?3
                        where company_id = ?1
                        """)
                .setParameter(1, claimed.companyId())
                .setParameter(2, lists)
                .setParameter(3, utc(now))
                .setParameter(4, utc(claimed.until()))
                .executeUpdate();
    }

    /** A hit that was there before is not asked about again; it bears the newest version of the list. */
    public void found(long companyId, Hit hit, Instant now) {
        ScreeningHit fresh = new ScreeningHit(companyId);
        entities.createNativeQuery(
                        """
                        insert into verification.screening_hit (company_id, subject, words, list, list_version, reference, name,
                          kind, program, remarks, score, found_at, state)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                        on conflict (company_id, subject, words, list, reference, name)
                        do update set list_version = excluded.list_version, remarks = excluded.remarks
                        where screening_hit.list_version <> excluded.list_version
                        """)
                .setParameter(1, companyId)
                .setParameter(2, hit.subject().kind().name())
                .setParameter(3, hit.subject().words())
                .setParameter(4, hit.list())
                .setParameter(5, hit.version())
                .setParameter(6, hit.reference())
                .setParameter(7, hit.name())
                .setParameter(8, hit.kind())
                .setParameter(9, hit.program())
                .setParameter(10, hit.remarks())
                .setParameter(11, hit.score())
                .setParameter(12, utc(now))
                .setParameter(13, fresh.state().name())
                .executeUpdate();
    }

    public Tally tally(long companyId) {
        SqlRow row = SqlRow.all(entities.createNativeQuery(
                                """
                                select count(*) filter (where state in ('OPEN', 'PROPOSED')),
                                  count(*) filter (where state = 'CONFIRMED')
                                from verification.screening_hit where company_id = ?1
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .get(0);
        return new Tally(row.number(), row.number());
    }

    /** With which lists the company was compared last; nothing when it never was, or with none. */
    public Optional<String> lists(long companyId) {
        return SqlRow.all(entities.createNativeQuery(
                                "select lists, 0 from verification.screening where company_id = ?1 and lists <> ''")
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(SqlRow::text);
    }

    /** A hit of this company; one of another is as good as none. */
    public Optional<ScreeningHit> hit(long companyId, long id) {
        entities.flush();
        return Optional.ofNullable(entities.find(ScreeningHit.class, id)).filter(hit -> hit.companyId() == companyId);
    }

    public void flush() {
        entities.flush();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
