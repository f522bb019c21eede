package org.kontor.verification.service.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What the lists say about one company, what is open first. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class ScreeningHitQueries {

    private static final String HITS =
            """
            select id, subject, words, list, list_version, reference, name, kind, program, remarks, score, found_at, state,
              reason, proposed_by, proposed_by_id is not distinct from ?2, decided_by, decided_at
            from verification.screening_hit where company_id = ?1
            order by state in ('CLEARED', 'CONFIRMED'), score desc, id limit 200
            """;

    /** @param lists empty when there were none @param waiting whether the company is to be compared shortly */
    public record LastScreening(String lists, Instant at, boolean waiting) {}

    private static final LastScreening NEVER = new LastScreening("", null, false);

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    public List<ScreeningHitView> ofCompany(long companyId) {
        if (!reach.reaches(Permission.STAFF_COMPANY_VERIFY, companyId)) {
            return List.of();
        }
        return SqlRow.all(entities.createNativeQuery(HITS)
                        .setParameter(1, companyId)
                        .setParameter(2, callers.current().personId())
                        .getResultList())
                .stream()
                .map(r -> new ScreeningHitView(
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        (int) r.number(),
                        r.instant(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.flag(),
                        r.text(),
                        r.instant()))
                .toList();
    }

    /** When the company was compared last and with what. */
    public LastScreening last(long companyId) {
        if (!reach.reaches(Permission.STAFF_COMPANY_VERIFY, companyId)) {
            return NEVER;
        }
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select coalesce(lists, ''), screened_at, due_at is not null from verification.screening
                                where company_id = ?1
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new LastScreening(r.text(), r.instant(), r.flag()))
                .orElse(NEVER);
    }
}
