package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.Demand;
import org.kontor.approval.service.OpenApproval;
import org.kontor.approval.service.limit.UseLimits;
import org.kontor.cart.service.CartBasket;
import org.kontor.cart.service.CheckOutCart;
import org.kontor.identity.service.CallerView;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.Buyer;
import org.kontor.order.model.Cause;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderTerms;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.value.ValueRuleRepository;
import org.kontor.organisation.event.OwnValue;
import org.kontor.organisation.service.OrderingCompany;
import org.kontor.organisation.service.OrderingCompanyQueries;
import org.kontor.organisation.service.ownfield.OwnFieldQueries;
import org.kontor.organisation.service.unit.EffectiveSettings;
import org.kontor.organisation.service.unit.SettingQueries;

/**
 * Commits an order, wholly or not at all, in one transaction: the intent by its key, prices and totals, what it must be worth, the buyer's limits,
 * the budget, the approvals that are needed, the company's credit, stock of all lines, the order with its history and
 * events, the emptied cart. When somebody has to agree, the order waits with everything held for it; else it is placed.
 * The number of statements does not depend on the number of lines.
 */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CommitOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private OrderPricing pricing;

    @Inject
    private Commitment commitment;

    @Inject
    private ValueRuleRepository values;

    @EJB
    private OrderingCompanyQueries companies;

    @EJB
    private SettingQueries settings;

    @EJB
    private OwnFieldQueries ownFields;

    @EJB
    private ChargeQueries charges;

    @EJB
    private CheckOutCart carts;

    @Inject
    private Outbox outbox;

    @EJB
    private UseLimits limits;

    @EJB
    private OpenApproval approvals;

    /**
     * @param caller the requester: whose prices, units and name the order has
     * @return the new order, or the one that the same key and input made before
     * @throws RuleViolated {@link OrderRule}: form, company, articles, quantities, prices, address, date, stock; and what
     *     limits, budget, credit and approval say
     */
    public OrderNumber commit(CallerView caller, PlaceOrderCommand command) {
        return commit(caller, command, Handover.NONE);
    }

    /** As {@link #commit(CallerView, PlaceOrderCommand)}, in place of an order that is amended. */
    public OrderNumber commit(CallerView caller, PlaceOrderCommand command, Handover from) {
        return commit(caller, command, from, CallOff.NONE);
    }

    /** As {@link #commit(CallerView, PlaceOrderCommand)}, of what a blanket order agreed on. */
    public OrderNumber commit(CallerView caller, PlaceOrderCommand command, CallOff agreed) {
        return commit(caller, command, Handover.NONE, agreed);
    }

    private OrderNumber commit(CallerView caller, PlaceOrderCommand command, Handover from, CallOff agreed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OrderInput input = OrderInput.of(command);
        if (caller.companyId() == null) {
            throw new RuleViolated(OrderRule.COMPANY_MAY_NOT_ORDER);
        }
        byte[] sha256 = agreed.sign(from.sign(input.sha256()));
        Optional<String> number = orders.claim(caller.companyId(), input.key(), sha256, now);
        if (number.isEmpty()) {
            return OrderNumber.of(orders.placed(caller.companyId(), input.key(), sha256), true);
        }
        from.end(number.get(), orders, outbox, Causes.of(caller, now));
        return OrderNumber.of(commit(number.get(), caller, input, from, agreed, now), false);
    }

    private SalesOrder commit(
            String number, CallerView caller, OrderInput input, Handover from, CallOff agreed, Instant now) {
        input.requireDeliverableDate(now, caller.timeZone());
        Long unit = input.unitId() == null ? caller.unitId() : input.unitId();
        EffectiveSettings rules = settings.effective(caller.companyId(), unit);
        input.requireReferences(rules);
        OrderingCompany company = company(caller, input.shipTo());
        List<PricedLine> priced = agreed.price(from.price(lines(caller, input, now)));
        OwnFieldQueries.Given own = ownFields.check(
                caller.companyId(),
                input.own(),
                priced.stream().map(PricedLine::key).toList());
        List<PricedLine> lines = IntStream.range(0, priced.size())
                .mapToObj(line -> priced.get(line).with(own.lines().get(line)))
                .toList();
        if (rules.poNumberUnique() && input.poNumber() != null) {
            orders.usePoNumber(caller.companyId(), input.poNumber(), number);
        }
        SalesOrder order = SalesOrder.draft(
                number,
                buyer(caller, company),
                OrderAddress.of(company.address()),
                terms(caller, company, input, unit, own.order(), lines.get(0), now),
                lines,
                now);
        order.surcharge(values.of(order.companyId(), order.gross().currency()).require(order.netOfLines()));
        from.mark(
                order,
                rules.amendmentMinutes() == 0 || !agreed.isAmendable()
                        ? null
                        : now.plus(Duration.ofMinutes(rules.amendmentMinutes())));
        take(order, lines, rules, from, Causes.of(caller, now).because(input.comment()), caller.timeZone());
        agreed.note(order, lines);
        return order;
    }

    /** Takes everything in the one order of locks; the flow of the approval is new and locks nobody out. */
    private void take(
            SalesOrder order,
            List<PricedLine> lines,
            EffectiveSettings rules,
            Handover from,
            Cause cause,
            String timeZone) {
        Instant now = cause.at();
        from.spent(commitment, cause.actor(), now);
        Set<String> categories =
                lines.stream().flatMap(line -> line.categories().stream()).collect(Collectors.toSet());
        List<Demand> demands = new ArrayList<>(limits.use(order.forApproval(categories, List.of(), now)));
        demands.addAll(commitment.encumber(order, cause.actor(), OrderInput.day(now, timeZone), now));
        Instant until = now.plus(Duration.ofDays(rules.approvalExpiryDays()));
        ApprovalRoute route = approvals.open(order.forApproval(categories, demands, now), order.contentSha256(), until);
        if (route.needed()) {
            order.submit(until, from.because(cause));
        } else {
            order.place(from.because(cause));
        }
        from.credit(commitment, cause.actor(), now);
        commitment.charge(order, cause.actor(), now);
        from.goods(commitment, order, now);
        commitment.reserve(order, lines, now);
        from.rest(commitment, now);
        orders.add(order);
        if (!route.needed()) {
            commitment.consume(order, cause.actor(), now);
        }
    }

    private List<PricedLine> lines(CallerView caller, OrderInput input, Instant now) {
        if (input.lines() != null) {
            return pricing.price(input.lines(), caller.companyId(), caller.language(), now);
        }
        CartBasket basket = carts.checkOut(input.key(), input.cartVersion(), now);
        OrderInput.requireLineCount(basket.lines().size());
        return pricing.priceCart(basket, caller.companyId(), caller.language(), now);
    }

    private OrderTerms terms(
            CallerView caller,
            OrderingCompany company,
            OrderInput input,
            Long unit,
            List<OwnValue> own,
            PricedLine first,
            Instant now) {
        String currency = first.price().currency();
        return new OrderTerms(
                currency,
                company.paymentTermsDays(),
                input.poNumber(),
                input.requestedDate(),
                input.key(),
                charges.find(
                        caller.companyId(),
                        unit,
                        input.costCentre(),
                        input.budgetId(),
                        OrderInput.day(now, caller.timeZone())),
                own,
                input.completeDelivery());
    }

    private OrderingCompany company(CallerView caller, String shipTo) {
        OrderingCompany company = companies
                .find(caller.companyId(), shipTo)
                .filter(OrderingCompany::active)
                .orElseThrow(() -> new RuleViolated(OrderRule.COMPANY_MAY_NOT_ORDER));
        if (company.address() == null) {
            throw new RuleViolated(OrderRule.SHIP_TO_UNKNOWN, Map.of("shipTo", shipTo == null ? "" : shipTo));
        }
        return company;
    }

    private static Buyer buyer(CallerView caller, OrderingCompany company) {
        return new Buyer(
                company.id(),
                company.name(),
                company.country(),
                caller.personId(),
                caller.personName(),
                caller.email(),
                caller.language(),
                caller.actorId(),
                caller.actorName());
    }
}
