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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.service.CloseApproval;
import org.kontor.approval.service.OpenApproval;
import org.kontor.approval.service.limit.LimitQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Charge;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.Revision;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.ShipTo;
import org.kontor.order.model.value.ValueRuleRepository;
import org.kontor.order.service.Causes;
import org.kontor.order.service.ChargeQueries;
import org.kontor.order.service.Commitment;
import org.kontor.order.service.LotCheck;
import org.kontor.order.service.OrderAddress;
import org.kontor.order.service.OrderInput;
import org.kontor.order.service.Requests;
import org.kontor.organisation.service.OrderingCompany;
import org.kontor.organisation.service.OrderingCompanyQueries;
import org.kontor.organisation.service.unit.EffectiveSettings;
import org.kontor.organisation.service.unit.SettingQueries;

/**
 * Changes one's own order that waits for approval. Whatever was decided about the old version is void: the new one is
 * asked for from the beginning, at the same prices and until the same hour. When it needs nobody's approval any more it is
 * placed.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class ReviseOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @Inject
    private LotCheck lots;

    @Inject
    private ValueRuleRepository values;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderingCompanyQueries companies;

    @EJB
    private SettingQueries settings;

    @EJB
    private ChargeQueries charges;

    @EJB
    private CloseApproval closing;

    @EJB
    private OpenApproval opening;

    @EJB
    private LimitQueries limits;

    /**
     * @return whether the order waits still or is placed
     * @throws RuleViolated {@link OrderRule}, and what budget and approval say of the new version
     */
    public OrderStatus revise(ReviseOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallerView caller = callers.current();
        SalesOrder order = Requests.lockOfRequester(orders, command.number(), caller);
        Requests.requireWaiting(order, now);
        Requests.requireSeen(order, command.seenSha256());
        lots.require(order, command.lineQuantities(), caller.language());
        Holding before = order.holding();
        Money worth = order.netOfLines();
        Cause cause = Causes.of(caller, now).because(OrderInput.comment(command.comment()));
        order.revise(revision(order, command, caller, now), cause);
        values.of(order.companyId(), order.gross().currency()).requireRevised(order.netOfLines(), worth);
        closing.close(order.number(), CloseReason.VOIDED, now);
        orders.flush();
        List<Demand> demands = new ArrayList<>(
                commitment.recharge(order, before, cause.actor(), OrderInput.day(now, caller.timeZone()), now));
        OrderForApproval asked = order.forApproval(lots.categories(order, caller.language()), demands, now);
        demands.addAll(limits.demands(asked));
        ApprovalRoute route = opening.open(asked.asking(demands), order.contentSha256(), order.expiresAt());
        if (!route.needed()) {
            order.approve(cause);
            commitment.consume(order, cause.actor(), now);
        }
        commitment.settleGoods(order, before, cause.actor(), now);
        orders.announce(order);
        return order.status();
    }

    private Revision revision(SalesOrder order, ReviseOrderCommand command, CallerView caller, Instant now) {
        EffectiveSettings rules =
                settings.effective(order.companyId(), order.charge().unitId());
        String po = OrderInput.poNumber(command.poNumber());
        String centre = OrderInput.blankToNull(command.costCentre());
        OrderInput.require(rules.poNumberRequired(), po, OrderRule.PO_NUMBER_MISSING);
        OrderInput.require(rules.costCentreRequired(), centre, OrderRule.COST_CENTRE_MISSING);
        if (command.requestedDate() != null && !command.requestedDate().equals(order.requestedDate())) {
            OrderInput.requireDeliverable(command.requestedDate(), now, caller.timeZone());
        }
        if (!Objects.equals(po, order.poNumber())) {
            orders.freePoNumber(order.number());
            if (rules.poNumberUnique() && po != null) {
                orders.usePoNumber(order.companyId(), po, order.number());
            }
        }
        Charge charge = charges.find(
                order.companyId(),
                order.charge().unitId(),
                centre,
                command.budgetId(),
                OrderInput.day(now, caller.timeZone()));
        return new Revision(
                command.lineQuantities(), po, command.requestedDate(), address(order, command.shipTo()), charge);
    }

    private ShipTo address(SalesOrder order, String shipTo) {
        if (OrderInput.blankToNull(shipTo) == null) {
            return null;
        }
        return companies
                .find(order.companyId(), shipTo)
                .map(OrderingCompany::address)
                .map(OrderAddress::of)
                .orElseThrow(() -> new RuleViolated(OrderRule.SHIP_TO_UNKNOWN, Map.of("shipTo", shipTo)));
    }
}
