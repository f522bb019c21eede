package org.kontor.identity.service.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** For whom staff may act, and until when the caller acts for somebody. */
@Stateless
public class ActingQueries {

    private static final String BUYER =
            """
            select p.id, c.id as company_id, p.name, c.name as company_name, p.email
            from identity.person p
            join organisation.company c on c.id = ?2 and c.status <> 'CLOSED'
            where p.id = ?1 and p.active and not p.staff
              and exists (select 1 from identity.held_role h where h.person_id = p.id and h.company_id = c.id)
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** Somebody who buys for a company. */
    public record Buyer(long personId, long companyId, String name, String companyName, String email) {}

    /** Nothing when there is no such buyer in that company. */
    @RolesAllowed(Permission.STAFF_COMPANY_ACTAS)
    public Optional<Buyer> buyer(long personId, long companyId) {
        return SqlRow.all(entities.createNativeQuery(BUYER)
                        .setParameter(1, personId)
                        .setParameter(2, companyId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Buyer(row.number(), row.number(), row.text(), row.text(), row.text()))
                .filter(found -> reach.reaches(Permission.STAFF_COMPANY_ACTAS, companyId));
    }

    /** When the caller's acting ends by itself; nothing when he acts for nobody. Tells of the caller alone. */
    @PermitAll
    public Optional<Instant> until() {
        return callers.find().filter(CallerView::acted).flatMap(caller -> entities.createQuery(
                        "select s.actingUntil from PersonSession s where s.id = :id", Instant.class)
                .setParameter("id", caller.sessionId())
                .getResultStream()
                .findFirst());
    }
}
