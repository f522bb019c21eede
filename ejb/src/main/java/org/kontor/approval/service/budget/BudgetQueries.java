package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Budgets to choose from when ordering. */
@Stateless
public class BudgetQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The budgets of a cost centre that are open on a day, by name. */
    @RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.SYSTEM})
    public List<BudgetChoice> open(long companyId, long costCentreId, LocalDate on) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select b.id, b.name, c.code, b.currency, b.valid_until, b.enforcement, b.granted,
                                  b.encumbered, b.consumed
                                from approval.budget b join organisation.cost_centre c on c.id = b.cost_centre_id
                                where b.company_id = ?1 and b.cost_centre_id = ?2 and b.active
                                  and b.valid_from <= ?3 and ?3 < b.valid_until
                                order by b.name, b.id
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, costCentreId)
                        .setParameter(3, on)
                        .getResultList())
                .stream()
                .map(row -> new BudgetChoice(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.day(),
                        BudgetEnforcement.valueOf(row.text()),
                        row.decimal(),
                        row.decimal(),
                        row.decimal()))
                .toList();
    }
}
