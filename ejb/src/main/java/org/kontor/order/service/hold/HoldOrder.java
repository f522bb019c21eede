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
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.hold.HoldReason;
import org.kontor.order.model.hold.OrderHold;
import org.kontor.order.model.hold.OrderHoldRepository;
import org.kontor.order.service.Causes;
import org.kontor.order.service.OrderInput;

/**
 * Holds an order back, or what is open of it: until every hold is lifted nothing is released to a carrier, and the ERP is not told
 * of an order of which it does not know yet. What a carrier was asked to fetch goes on, and what the ERP says is taken.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.STAFF_ORDER_HOLD)
@Retried
public class HoldOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private OrderHoldRepository holds;

    @Inject
    private HeldOrders held;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return the number of the hold within the order
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}, {@link OrderRule#HOLD_REASON_UNKNOWN}, {@link
     *     OrderRule#HOLD_WORDS_MISSING}, {@link OrderRule#NOTHING_TO_HOLD}, {@link OrderRule#COMMENT_TOO_LONG}
     */
    public int hold(HoldOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = held.lock(command.number());
        HoldReason reason = Stream.of(HoldReason.values())
                .filter(one -> one.name().equals(command.reason()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        OrderRule.HOLD_REASON_UNKNOWN, Map.of("reason", String.valueOf(command.reason()))));
        OrderHold hold = OrderHold.place(
                order,
                holds.nextNo(order),
                reason,
                command.tellBuyer(),
                Causes.of(callers.current(), now).because(OrderInput.comment(command.words())));
        holds.add(hold);
        orders.announce(order);
        return hold.holdNo();
    }
}
