package org.kontor.order.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.approval.service.RecordDecision;
import org.kontor.approval.service.RecordDecisionCommand;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.Revision;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.Causes;
import org.kontor.order.service.Commitment;
import org.kontor.order.service.LotCheck;
import org.kontor.order.service.OrderInput;
import org.kontor.order.service.Requests;

/**
 * Takes an approver's decision. The last yes places the order at the prices of its submission; a no ends it and gives back
 * everything it held; a cut gives back exactly what was cut, and the rest goes on.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.APPROVAL_DECIDE)
@Retried
public class DecideOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @Inject
    private LotCheck lots;

    @EJB
    private CallerQueries callers;

    @EJB
    private RecordDecision decisions;

    /**
     * @return where the order stands now
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}, {@link OrderRule#CHANGED_SINCE_SEEN}, {@link
     *     OrderRule#REQUEST_EXPIRED}, {@link OrderRule#STATUS_DOES_NOT_ALLOW}; and what approval says of the approver
     */
    public Outcome decide(DecideOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallerView caller = callers.current();
        SalesOrder order = Requests.lockOfCompany(orders, command.number(), caller);
        Requests.requireWaiting(order, now);
        byte[] seen = Requests.requireSeen(order, command.seenSha256());
        Holding before = order.holding();
        Cause cause = Causes.of(caller, now).because(OrderInput.comment(command.comment()));
        Cut cut = command.verdict() == Verdict.APPROVE ? cut(order, command.lineQuantities(), caller, cause) : null;
        Outcome outcome = decisions.record(
                new RecordDecisionCommand(order.number(), caller, command.verdict(), cause.reason(), seen, cut, now));
        switch (outcome) {
            case APPROVED -> order.approve(cause);
            case REJECTED -> order.disapprove(cause);
            case PENDING -> {}
        }
        commitment.settle(order, before, orders, cause.actor(), now);
        orders.announce(order);
        return outcome;
    }

    private Cut cut(SalesOrder order, Map<Integer, BigDecimal> quantities, CallerView caller, Cause cause) {
        if (quantities.isEmpty()) {
            return null;
        }
        lots.require(order, quantities, caller.language());
        order.revise(new Revision(quantities, order.poNumber(), order.requestedDate(), null, order.charge()), cause);
        orders.flush();
        return new Cut(quantities, order.gross().amount(), order.contentSha256());
    }
}
