package org.kontor.order.model.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;

/** Holds of orders. Whoever asks has locked the order. */
@ApplicationScoped
public class OrderHoldRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The number that the next hold of an order gets. */
    public int nextNo(SalesOrder order) {
        return entities.createQuery(
                                "select coalesce(max(h.holdNo), 0) from OrderHold h where h.orderNumber = :number",
                                Integer.class)
                        .setParameter("number", order.number())
                        .getSingleResult()
                + 1;
    }

    public void add(OrderHold hold) {
        entities.persist(hold);
    }

    /** @throws RuleViolated {@link OrderRule#HOLD_UNKNOWN} */
    public OrderHold of(SalesOrder order, int holdNo) {
        return entities.createQuery(
                        "select h from OrderHold h where h.orderNumber = :number and h.holdNo = :no", OrderHold.class)
                .setParameter("number", order.number())
                .setParameter("no", holdNo)
                .getResultStream()
                .findFirst()
                .orElseThrow(() ->
                        new RuleViolated(OrderRule.HOLD_UNKNOWN, Map.of("number", order.number(), "hold", holdNo)));
    }
}
