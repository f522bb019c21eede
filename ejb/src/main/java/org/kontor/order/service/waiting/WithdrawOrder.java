package org.kontor.order.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.service.CloseApproval;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.Causes;
import org.kontor.order.service.Commitment;
import org.kontor.order.service.OrderInput;
import org.kontor.order.service.Requests;

/** Takes back one's own order that waits for approval; everything it held is free again. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class WithdrawOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @EJB
    private CallerQueries callers;

    @EJB
    private CloseApproval approvals;

    /**
     * @param reason why, or null
     * @throws RuleViolated {@link OrderRule#NOT_FOUND} for what others ordered, {@link OrderRule#STATUS_DOES_NOT_ALLOW}
     */
    public void withdraw(String number, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallerView caller = callers.current();
        SalesOrder order = Requests.lockOfRequester(orders, number, caller);
        Holding before = order.holding();
        Cause cause = Causes.of(caller, now).because(OrderInput.comment(reason));
        order.withdraw(cause);
        approvals.close(number, CloseReason.WITHDRAWN, now);
        commitment.settle(order, before, orders, cause.actor(), now);
    }
}
