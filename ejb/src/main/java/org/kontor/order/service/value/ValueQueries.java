package org.kontor.order.service.value;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.value.ValueRuleRepository;
import org.kontor.order.model.value.ValueVerdict;

/** What is said about the value of an order: to a buyer about his, to staff all rules. */
@Stateless
public class ValueQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ValueRuleRepository rules;

    @EJB
    private CallerQueries callers;

    /** @param net what the lines of an order of the caller's company would come to */
    @RolesAllowed({Permission.CART_EDIT, Permission.ORDER_PLACE})
    public ValueVerdict mine(Money net) {
        return rules.of(callers.current().companyId(), net.currency()).of(net);
    }

    /** All rules: for everybody first, then groups, then companies. */
    @RolesAllowed(Permission.STAFF_PRICE_READ)
    public List<ValueRuleView> all() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select r.id, c.number, c.name, g.code, g.name as group_name, r.currency, r.minimum,
                                  r.minimum_kind, r.fee, r.maximum, r.maximum_kind, r.version
                                from order_.value_rule r
                                left join organisation.company c on c.id = r.company_id
                                left join pricing.customer_group g on g.id = r.group_id
                                order by r.company_id is not null, r.group_id is not null, c.name, g.code, r.currency
                                """)
                        .getResultList())
                .stream()
                .map(row -> new ValueRuleView(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.decimal(),
                        row.text(),
                        row.decimal(),
                        row.decimal(),
                        row.text(),
                        row.number()))
                .toList();
    }
}
