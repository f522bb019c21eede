package org.kontor.order.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.service.LookAgain;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.Commitment;

/**
 * Has the approvers of one waiting order looked at: who has left is replaced, who is silent is joined by others. When it
 * turns out that all answers were given before, the order is placed.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LookAtWaitingOrder {

    private static final String ACTOR = "Kontor";

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @EJB
    private LookAgain approvals;

    public void look(String number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(number);
        if (order.status() != OrderStatus.AWAITING_APPROVAL || !now.isBefore(order.expiresAt())) {
            return;
        }
        Holding before = order.holding();
        if (approvals.look(number, now).filter(Outcome.APPROVED::equals).isPresent()) {
            order.approve(Cause.of(ACTOR, now));
            commitment.settle(order, before, orders, ACTOR, now);
            orders.announce(order);
        }
    }
}
