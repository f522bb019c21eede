package org.kontor.verification.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** Standings of companies, with their history and what was found about them. */
@ApplicationScoped
public class StandingRepository {

    private static final int USUAL_MONTHS = 24;

    @PersistenceContext
    private EntityManager entities;

    public Optional<Standing> byCompanyNumber(String number) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Standing> found = entities.createNativeQuery(
                        """
                        select s.* from verification.standing s join organisation.company c on c.id = s.company_id
                        where c.number = ?1
                        """,
                        Standing.class)
                .setParameter(1, number)
                .getResultList();
        return found.stream().findFirst();
    }

    public Optional<Standing> byCompany(long companyId) {
        return Optional.ofNullable(entities.find(Standing.class, companyId));
    }

    /** Verified companies that must be warned or restricted today; of each only one caller at a time has it. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Standing> lapsing(LocalDate today, int limit) {
        return entities.createNativeQuery(
                        """
                        select s.* from verification.standing s
                        where s.state = 'VERIFIED' and (s.due_on < ?1 or s.warned_on is null and s.due_on <= ?2)
                        order by s.due_on limit ?3 for update skip locked
                        """,
                        Standing.class)
                .setParameter(1, today)
                .setParameter(2, today.plusDays(Standing.WARNING_DAYS))
                .setParameter(3, limit)
                .getResultList();
    }

    /** Writes the steps that a standing has taken into its history. */
    public void record(Standing standing) {
        entities.flush();
        for (Move move : standing.takeMoves()) {
            entities.createNativeQuery(
                            """
                            insert into verification.standing_history (company_id, from_state, verb, to_state, at, by_id,
                              by_name, reason)
                            values (?1, ?2, ?3, ?4, ?5, cast(?6 as bigint), ?7, ?8)
                            """)
                    .setParameter(1, standing.companyId())
                    .setParameter(2, move.from().name())
                    .setParameter(3, move.verb().name())
                    .setParameter(4, move.to().name())
                    .setParameter(5, move.at().atOffset(ZoneOffset.UTC))
                    .setParameter(6, move.byId())
                    .setParameter(7, move.byName())
                    .setParameter(8, move.reason())
                    .executeUpdate();
        }
    }

    /** What is required of the company and the newest finding of each item. */
    public Checklist checklist(long companyId) {
        List<CheckItem> required = SqlRow.all(entities.createNativeQuery(
                                """
                                select r.item, r.valid_months from verification.standing s
                                join organisation.company c on c.id = s.company_id
                                join verification.required_item r on r.risk = s.risk and r.country = case
                                  when exists (select from verification.required_item o
                                               where o.country = c.country and o.risk = s.risk)
                                  then c.country else '**' end
                                where s.company_id = ?1
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .map(row -> CheckItem.valueOf(row.text()))
                .toList();
        List<Checklist.Finding> findings = SqlRow.all(entities.createNativeQuery(
                                """
                                select distinct on (item) item, result, valid_until, by_id from verification.check_entry
                                where company_id = ?1 order by item, id desc
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .map(row -> new Checklist.Finding(
                        CheckItem.valueOf(row.text()),
                        CheckResult.valueOf(row.text()),
                        row.day(),
                        numberOrNull(row.number())))
                .toList();
        return new Checklist(required, findings);
    }

    private static Long numberOrNull(long number) {
        return number == 0 ? null : number;
    }

    /** Whether the newest finding about the item passed, and holds on this day. */
    public boolean isPassed(long companyId, CheckItem item, LocalDate on) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select result = 'PASSED' and valid_until >= ?3, 0 from verification.check_entry
                                where company_id = ?1 and item = ?2 order by id desc limit 1
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, item.name())
                        .setParameter(3, on)
                        .getResultList())
                .stream()
                .anyMatch(SqlRow::flag);
    }

    /** What follows from several things at once is drawn by one at a time. */
    public void lock(long companyId) {
        entities.createNativeQuery("select company_id, 0 from verification.standing where company_id = ?1 for update")
                .setParameter(1, companyId)
                .getResultList();
    }

    /** How long a check of the item holds for this company. */
    public int validMonths(long companyId, CheckItem item) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select r.valid_months, 0 from verification.standing s
                                join organisation.company c on c.id = s.company_id
                                join verification.required_item r on r.risk = s.risk and r.item = ?2
                                  and r.country in (c.country, '**')
                                where s.company_id = ?1 order by r.country = '**' limit 1
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, item.name())
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> (int) row.number())
                .orElse(USUAL_MONTHS);
    }

    /** @param by null when the system itself found it */
    public void find(long companyId, Found found, Officer by, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into verification.check_entry (company_id, item, result, document_id, reference, note,
                          valid_until, by_id, by_name, at)
                        values (?1, ?2, ?3, cast(?4 as bigint), ?5, ?6, cast(?7 as date), cast(?8 as bigint), ?9, ?10)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, found.item().name())
                .setParameter(3, found.result().name())
                .setParameter(4, found.documentId())
                .setParameter(5, found.reference())
                .setParameter(6, found.note())
                .setParameter(7, found.validUntil())
                .setParameter(8, by == null ? null : by.id())
                .setParameter(9, by == null ? "Kontor" : by.name())
                .setParameter(10, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
