package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.approval.service.budget.BudgetChoice;
import org.kontor.approval.service.budget.BudgetQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.Charge;
import org.kontor.order.model.OrderRule;

/** Where an order is charged: the unit and the cost centre by their names in the command, by one query. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class ChargeQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private BudgetQueries budgets;

    /**
     * @param unitId null for the root of the company
     * @param costCentre code, or null for none; it must serve the unit or one above it
     * @param budgetId null to take the only one that is open on the day
     * @throws RuleViolated {@link OrderRule#COST_CENTRE_UNKNOWN}, {@link OrderRule#BUDGET_MUST_BE_CHOSEN}
     */
    public Charge find(long companyId, Long unitId, String costCentre, Long budgetId, LocalDate on) {
        if (costCentre == null && unitId != null) {
            return new Charge(unitId, null, null, null);
        }
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select u.id as unit_id, c.id as cost_centre_id, c.code
                        from organisation.unit u
                        left join organisation.cost_centre c on c.company_id = u.company_id and c.active and c.code = ?3
                          and exists (select 1 from organisation.cost_centre_unit cu
                            where cu.cost_centre_id = c.id and cu.unit_id = any(u.lineage))
                        where u.company_id = ?1 and (u.id = ?2 or ?2 = 0 and u.parent_id is null)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, unitId == null ? 0 : unitId)
                .setParameter(3, costCentre == null ? "" : costCentre)
                .getResultList();
        Object[] row = rows.stream().findFirst().orElse(new Object[3]);
        if (row[0] == null || costCentre != null && row[1] == null) {
            throw new RuleViolated(
                    OrderRule.COST_CENTRE_UNKNOWN, Map.of("costCentre", costCentre == null ? "" : costCentre));
        }
        long unit = ((Number) row[0]).longValue();
        if (row[1] == null) {
            return new Charge(unit, null, null, null);
        }
        long centre = ((Number) row[1]).longValue();
        Long budget = budgetId == null ? only(companyId, centre, on) : budgetId;
        return new Charge(unit, centre, (String) row[2], budget);
    }

    /** The one budget that is open; null when the cost centre has none. */
    private Long only(long companyId, long costCentreId, LocalDate on) {
        List<BudgetChoice> open = budgets.open(companyId, costCentreId, on);
        if (open.size() > 1) {
            throw new RuleViolated(OrderRule.BUDGET_MUST_BE_CHOSEN);
        }
        return open.isEmpty() ? null : open.get(0).id();
    }
}
