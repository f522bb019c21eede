package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Buyers learn how far their company is verified and what follows from it. */
@Stateless
@RolesAllowed({Permission.CATALOG_READ, Permission.COMPANY_READ, Permission.ORDER_PLACE})
public class MyStandingQueries {

    /** @param dueOn until when it must be verified again; null when nothing is due soon */
    public record MyStandingView(String state, boolean orders, LocalDate dueOn) {}

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Nothing when there is nothing to say: the company is verified, and will be for a while. */
    public Optional<MyStandingView> remarkable() {
        Long company = callers.current().companyId();
        if (company == null) {
            return Optional.empty();
        }
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select s.state, r.orders, case when s.warned_on is not null then s.due_on end
                                from verification.standing s join verification.standing_right r on r.state = s.state
                                where s.company_id = ?1 and (s.state <> 'VERIFIED' or s.warned_on is not null)
                                """)
                        .setParameter(1, company)
                        .getResultList())
                .stream()
                .findFirst()
                .map(r -> new MyStandingView(r.text(), r.flag(), r.day()));
    }
}
