package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.event.BudgetEntryKind;
import org.kontor.approval.model.budget.BudgetRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** The company's budgets to look at and to manage; those of others are answered like what is not there. */
@Stateless
@RolesAllowed({Permission.BUDGET_READ, Permission.BUDGET_MANAGE})
public class BudgetBookQueries {

    private static final String SELECT =
            """
            select b.id, b.name, c.code, c.name as centre_name, b.currency, b.valid_from, b.valid_until, b.enforcement,
              b.active, b.granted, b.encumbered, b.consumed, b.version
            from approval.budget b join organisation.cost_centre c on c.id = b.cost_centre_id
            where b.company_id = ?1
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** All, those that hold first, by cost centre and span. */
    public List<BudgetView> all() {
        return SqlRow.all(entities.createNativeQuery(
                                SELECT + " order by b.active desc, c.code, b.valid_from desc, b.name, b.id limit 1000")
                        .setParameter(1, company())
                        .getResultList())
                .stream()
                .map(BudgetBookQueries::view)
                .toList();
    }

    /** @throws RuleViolated {@link BudgetRule#NOT_FOUND} */
    public BudgetView budget(long id) {
        return SqlRow.all(entities.createNativeQuery(SELECT + " and b.id = ?2")
                        .setParameter(1, company())
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(BudgetBookQueries::view)
                .orElseThrow(() -> new RuleViolated(BudgetRule.NOT_FOUND));
    }

    /** What happened to a budget, newest first; the lines of one movement of an order as one. */
    public List<BudgetEntryView> entries(long id, int most) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select e.at, e.kind, sum(e.amount) as amount, e.order_number, e.actor, e.reason,
                                  max(o.name) as other
                                from approval.budget_entry e left join approval.budget o on o.id = e.other_budget_id
                                where e.budget_id = ?1 and e.company_id = ?2
                                group by e.at, e.kind, e.order_number, e.actor, e.reason,
                                  case when e.order_number is null then e.id end
                                order by max(e.id) desc limit ?3
                                """)
                        .setParameter(1, id)
                        .setParameter(2, company())
                        .setParameter(3, most)
                        .getResultList())
                .stream()
                .map(row -> new BudgetEntryView(
                        row.instant(),
                        BudgetEntryKind.valueOf(row.text()),
                        row.decimal(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text()))
                .toList();
    }

    private long company() {
        return BudgetKeeper.of(callers.current()).companyId();
    }

    private static BudgetView view(SqlRow row) {
        return new BudgetView(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.day(),
                row.day(),
                BudgetEnforcement.valueOf(row.text()),
                row.flag(),
                row.decimal(),
                row.decimal(),
                row.decimal(),
                row.number());
    }
}
