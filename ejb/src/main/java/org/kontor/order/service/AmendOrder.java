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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.value.ValueRuleRepository;
import org.kontor.organisation.event.OwnValue;
import org.kontor.organisation.service.ownfield.OwnInput;
import org.kontor.organisation.service.unit.OrderUnitQueries;

/**
 * Amends one's own placed order as long as it stays here: another order takes its place in one transaction, with its reference,
 * address and budget, after all checks of a new order. The ERP hears of the last one only.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class AmendOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private OrderPricing pricing;

    @Inject
    private ValueRuleRepository values;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderUnitQueries units;

    @EJB
    private CommitOrder commit;

    /**
     * @return the order that stands for it now, or the one that the same key and input made before
     * @throws RuleViolated {@link OrderRule#NOT_FOUND} for what is not the caller's, {@link OrderRule#STATUS_DOES_NOT_ALLOW},
     *     {@link OrderRule#AMENDMENT_TOO_LATE}, {@link OrderRule#AMENDMENT_OF_HELD_ORDER}, {@link
     *     OrderRule#ALREADY_SENT}, and all that refuses a new order
     */
    public OrderNumber amend(AmendOrderCommand command) {
        CallerView caller = callers.current();
        SalesOrder old = Requests.lockOfRequester(orders, command.number(), caller);
        Long unit = old.charge().unitId();
        if (unit != null && caller.unitId() != null && !unit.equals(caller.unitId())) {
            units.require(unit);
        }
        return commit.commit(caller, wanted(old, command), new Handover(old, command.prices()));
    }

    /**
     * What {@link #amend} would change of articles and prices. Takes nothing and holds nothing; stock, budget, credit and approval
     * are asked for when it is done.
     *
     * @throws RuleViolated as {@link #amend}, as far as lines, prices, order value and time are concerned
     */
    public Amendment preview(AmendOrderCommand command) {
        CallerView caller = callers.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder old = Requests.lockOfRequester(orders, command.number(), caller);
        old.requireAmendable(now);
        OrderInput.requireLineCount(command.lines().size());
        List<PricedLine> lines = new Handover(old, command.prices())
                .price(pricing.price(command.lines(), old.companyId(), caller.language(), now));
        Money net = lines.stream()
                .map(PricedLine::net)
                .reduce(Money.zero(old.gross().currency()), Money::plus);
        Money fee = values.of(old.companyId(), net.currency()).require(net);
        return Comparison.of(old, lines, net, fee);
    }

    private static PlaceOrderCommand wanted(SalesOrder old, AmendOrderCommand command) {
        Map<String, String> own = old.ownFields().stream()
                .collect(Collectors.toMap(OwnValue::code, OwnValue::value, (one, other) -> one));
        return PlaceOrderCommand.ofLines(
                        command.idempotencyKey(),
                        command.lines(),
                        old.shipTo().label(),
                        old.poNumber(),
                        old.requestedDate())
                .charged(
                        old.charge().costCentreCode(),
                        old.charge().budgetId(),
                        old.charge().unitId(),
                        command.comment())
                .with(new OwnInput(own, command.ownFields()))
                .complete(old.completeDelivery());
    }
}
