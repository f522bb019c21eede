package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Who is away when. Two absences of one person never overlap: the database sees to it, too. */
@ApplicationScoped
public class AbsenceRepository {

    /** Where an absence comes from. */
    public record Origin(String source, String by, Instant at) {}

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link ApprovalRule#ABSENCES_OVERLAP} */
    public void add(long companyId, Absence absence, Origin origin) {
        requireFree(companyId, absence);
        entities.createNativeQuery(
                        "insert into approval.absence (company_id, person_id, deputy_id, from_day, until_day,"
                                + " source, changed_at, changed_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, companyId)
                .setParameter(2, absence.personId())
                .setParameter(3, absence.deputyId())
                .setParameter(4, absence.fromDay())
                .setParameter(5, absence.untilDay())
                .setParameter(6, origin.source())
                .setParameter(7, origin.at().atOffset(ZoneOffset.UTC))
                .setParameter(8, origin.by())
                .executeUpdate();
    }

    /** Locks the person's absences, so that two entries at once see each other. */
    public void requireFree(long companyId, Absence absence) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('absence'), ?1)")
                .setParameter(1, (int) (absence.personId() % Integer.MAX_VALUE))
                .getSingleResult();
        List<?> rows = entities.createNativeQuery(
                        "select from_day, until_day from approval.absence"
                                + " where company_id = ?1 and person_id = ?2"
                                + " and daterange(from_day, until_day, '[]') && daterange(?3, ?4, '[]') order by from_day limit 1")
                .setParameter(1, companyId)
                .setParameter(2, absence.personId())
                .setParameter(3, absence.fromDay())
                .setParameter(4, absence.untilDay())
                .getResultList();
        for (SqlRow row : SqlRow.all(rows)) {
            throw new RuleViolated(ApprovalRule.ABSENCES_OVERLAP, Map.of("from", row.day(), "until", row.day()));
        }
    }

    /** Whether exactly this is entered already. */
    public boolean isKnown(long companyId, Absence absence) {
        return !entities.createNativeQuery("select id from approval.absence where company_id = ?1 and person_id = ?2"
                        + " and deputy_id is not distinct from cast(?3 as bigint) and from_day = ?4 and until_day = ?5")
                .setParameter(1, companyId)
                .setParameter(2, absence.personId())
                .setParameter(3, absence.deputyId())
                .setParameter(4, absence.fromDay())
                .setParameter(5, absence.untilDay())
                .getResultList()
                .isEmpty();
    }

    /** Whose absence it is; nothing for another company's. */
    public Optional<Long> personOf(long companyId, long id) {
        List<?> people = entities.createNativeQuery(
                        "select person_id from approval.absence where company_id = ?1 and id = ?2")
                .setParameter(1, companyId)
                .setParameter(2, id)
                .getResultList();
        return people.stream().findFirst().map(person -> ((Number) person).longValue());
    }

    /** Takes an absence away, or ends it with yesterday when it has begun. */
    public void end(long companyId, long id, LocalDate today) {
        int cut = entities.createNativeQuery("update approval.absence set until_day = ?3, version = version + 1"
                        + " where company_id = ?1 and id = ?2 and from_day < ?4 and until_day >= ?4")
                .setParameter(1, companyId)
                .setParameter(2, id)
                .setParameter(3, today.minusDays(1))
                .setParameter(4, today)
                .executeUpdate();
        if (cut == 0) {
            entities.createNativeQuery(
                            "delete from approval.absence where company_id = ?1 and id = ?2 and from_day >= ?3")
                    .setParameter(1, companyId)
                    .setParameter(2, id)
                    .setParameter(3, today)
                    .executeUpdate();
        }
    }
}
