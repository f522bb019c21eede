package org.kontor.order.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderSql;
import org.kontor.order.service.OrderView;

/** Orders that wait for approval, for those who are asked about them: a deputy may stand outside the unit that orders. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.APPROVAL_DECIDE})
public class AskedOrderQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private ApprovalQueries approvals;

    /** @throws RuleViolated {@link OrderRule#NOT_FOUND} also when the reader has nothing to do with its approval */
    public OrderView byNumber(String number) {
        CallerView caller = callers.current();
        if (caller.companyId() == null || !approvals.mayRead(number)) {
            throw notFound(number);
        }
        Object[] head = rows(entities.createNativeQuery(OrderSql.HEAD + " where o.number = ?1 and o.company_id = ?2")
                        .setParameter(1, number)
                        .setParameter(2, caller.companyId()))
                .stream()
                .findFirst()
                .orElseThrow(() -> notFound(number));
        long id = ((Number) head[0]).longValue();
        List<OrderLineView> lines = rows(
                        entities.createNativeQuery(OrderSql.LINES).setParameter(1, id))
                .stream()
                .map(row -> OrderSql.line(row, OrderSql.currency(head)))
                .toList();
        return OrderSql.view(head, lines, List.of());
    }

    private static RuleViolated notFound(String number) {
        return new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", String.valueOf(number)));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
