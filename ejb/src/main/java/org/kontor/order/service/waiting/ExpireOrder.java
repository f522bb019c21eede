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
import java.util.Optional;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.service.CloseApproval;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.Commitment;

/** Ends one order that nobody decided in time; everything it held is free again. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpireOrder {

    private static final String ACTOR = "Kontor";

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @EJB
    private CloseApproval approvals;

    /** @return whether there was one; those that another node is ending are left to it */
    public boolean expireNext() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<SalesOrder> due = orders.lockNextExpired(now);
        due.ifPresent(order -> expire(order, now));
        return due.isPresent();
    }

    private void expire(SalesOrder order, Instant now) {
        Holding before = order.holding();
        order.expire(Cause.of(ACTOR, now));
        approvals.close(order.number(), CloseReason.EXPIRED, now);
        commitment.settle(order, before, orders, ACTOR, now);
    }
}
