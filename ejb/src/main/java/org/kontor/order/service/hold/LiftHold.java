package org.kontor.order.service.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.hold.OrderHoldRepository;
import org.kontor.order.service.Causes;
import org.kontor.order.service.OrderInput;
import org.kontor.order.service.ReadyGoods;

/**
 * Lifts one hold of an order. With the last one the order goes on where it stopped: the ERP is told if it was not, and what came in
 * meanwhile is released.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.STAFF_ORDER_HOLD)
@Retried
public class LiftHold {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private OrderHoldRepository holds;

    @Inject
    private HeldOrders held;

    @Inject
    private ReadyGoods ready;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param holdNo of the order
     * @param words null for none
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}, {@link OrderRule#HOLD_UNKNOWN}, {@link OrderRule#HOLD_LIFTED}, {@link
     *     OrderRule#COMMENT_TOO_LONG}
     */
    public void lift(String number, int holdNo, String words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = held.lock(number);
        holds.of(order, holdNo).lift(order, Causes.of(callers.current(), now).because(OrderInput.comment(words)));
        if (!order.isHeld()) {
            orders.goOn(order);
            ready.release(order, now);
        }
        orders.announce(order);
    }
}
