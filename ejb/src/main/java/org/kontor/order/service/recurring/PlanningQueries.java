package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RecurringRule;

/** What the planning of a recurring order must know of the company beside its articles and prices. */
@Stateless
@RolesAllowed({Permission.RECURRING_EDIT, Permission.SYSTEM})
public class PlanningQueries {

    @Inject
    private RecurringOrderRepository repository;

    @PersistenceContext
    private EntityManager entities;

    /** Ids of the recurring orders with a date due, longest first. */
    @RolesAllowed(Permission.SYSTEM)
    public List<Long> due(Instant now, int most) {
        return repository.due(now, most);
    }

    /** The zone in which the company counts its days. */
    public String zoneOf(long companyId) {
        return (String) entities.createNativeQuery("select time_zone from organisation.company where id = ?1")
                .setParameter(1, companyId)
                .getSingleResult();
    }

    /**
     * A recurring order has nobody to ask at six in the morning: the budget behind its cost centre may block or warn.
     *
     * @throws RuleViolated {@link OrderRule#COST_CENTRE_UNKNOWN}, {@link RecurringRule#BUDGET_NEEDS_APPROVAL}
     */
    public void requireUsable(long companyId, String costCentre) {
        if (costCentre == null || costCentre.isBlank()) {
            return;
        }
        List<?> asks = entities.createNativeQuery(
                        """
                        select exists (select 1 from approval.budget b
                          where b.cost_centre_id = c.id and b.active and b.enforcement = 'REQUIRE_APPROVAL'
                            and b.valid_until > current_date)
                        from organisation.cost_centre c where c.company_id = ?1 and c.code = ?2 and c.active
                        """)
                .setParameter(1, companyId)
                .setParameter(2, costCentre.strip())
                .getResultList();
        if (asks.isEmpty()) {
            throw new RuleViolated(OrderRule.COST_CENTRE_UNKNOWN, Map.of("costCentre", costCentre.strip()));
        }
        if (Boolean.TRUE.equals(asks.get(0))) {
            throw new RuleViolated(RecurringRule.BUDGET_NEEDS_APPROVAL, Map.of("costCentre", costCentre.strip()));
        }
    }
}
