package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
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

    /**
     * @param unitId null for the root of the company
     * @param costCentre code, or null for none; it must serve the unit or one above it
     * @throws RuleViolated {@link OrderRule#COST_CENTRE_UNKNOWN}
     */
    public Charge find(long companyId, Long unitId, String costCentre, Long budgetId) {
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
        return new Charge(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : ((Number) row[1]).longValue(),
                (String) row[2],
                budgetId);
    }
}
