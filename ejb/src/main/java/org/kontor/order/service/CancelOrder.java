package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/**
 * Takes back a placed order, or quantities of single lines, as long as it has not been sent to the ERP: the message to it
 * is stopped in the same transaction, so that nobody delivers what was cancelled. Of an order that the ERP has confirmed it
 * takes back what no carrier was asked to fetch, and the ERP is told. What the lines had taken of budget,
 * credit and stock goes back, exactly.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed({Permission.ORDER_PLACE, Permission.STAFF_ORDER_CANCEL})
@Retried
public class CancelOrder {

    private static final String PLACED_IN = "order";
    private static final String PLACED = OrderPlaced.class.getSimpleName();

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @Inject
    private ReadyGoods ready;

    @Inject
    private Outbox outbox;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /**
     * @throws RuleViolated {@link OrderRule#NOT_FOUND} for what is not the caller's, {@link OrderRule#STATUS_DOES_NOT_ALLOW},
     *     {@link OrderRule#ALREADY_SENT}, {@link OrderRule#ALL_ANNOUNCED}, {@link OrderRule#ANNOUNCED_TO_CARRIER}, {@link OrderRule#CANCELLED_MORE_THAN_ORDERED}, {@link OrderRule#COMMENT_MISSING}
     *     when staff give no reason
     */
    public OrderStatus cancel(CancelOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallerView caller = callers.current();
        String reason = OrderInput.comment(command.reason());
        OrderInput.require(caller.staff(), reason, OrderRule.COMMENT_MISSING);
        SalesOrder order = caller.staff()
                ? orders.lock(command.number())
                : Requests.lockOfRequester(orders, command.number(), caller);
        if (caller.staff() && !reach.reaches(Permission.STAFF_ORDER_CANCEL, order.companyId())) {
            throw new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", command.number()));
        }
        Holding before = order.holding();
        Cause cause = Causes.of(caller, now).because(reason);
        boolean sent = order.status() == OrderStatus.CONFIRMED;
        if (command.lines().isEmpty()) {
            order.cancel(cause);
        } else {
            order.cancelLines(command.lines(), cause);
        }
        if (!sent && !outbox.stop(PLACED_IN, PLACED, order.number(), Destination.ERP, cause.actor())) {
            throw new RuleViolated(OrderRule.ALREADY_SENT, Map.of("number", order.number()));
        }
        commitment.settle(order, before, orders, cause.actor(), now);
        ready.release(order, now);
        orders.announce(order);
        return order.status();
    }
}
