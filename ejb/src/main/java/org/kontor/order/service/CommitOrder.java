package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kontor.cart.service.CartBasket;
import org.kontor.cart.service.CheckOutCart;
import org.kontor.identity.service.CallerView;
import org.kontor.inventory.service.ReserveStock;
import org.kontor.inventory.service.ReserveStockCommand;
import org.kontor.inventory.service.StockShortage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.Buyer;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Charge;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderTerms;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.model.ShipTo;
import org.kontor.organisation.service.OrderingCompany;
import org.kontor.organisation.service.OrderingCompanyQueries;

/**
 * Commits an order, wholly or not at all, in one transaction: the intent by its key, prices and totals, stock of all lines,
 * the order with its history and events, the emptied cart. The number of statements does not depend on the number of lines.
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

    @EJB
    private OrderingCompanyQueries companies;

    @EJB
    private ChargeQueries charges;

    @EJB
    private CheckOutCart carts;

    @EJB
    private ReserveStock stock;

    /**
     * @param caller the requester: whose prices, units and name the order has
     * @return the new order, or the one that the same key and input made before
     * @throws RuleViolated {@link OrderRule}: form, company, articles, quantities, prices, address, date, stock
     */
    public OrderNumber commit(CallerView caller, PlaceOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OrderInput input = OrderInput.of(command);
        if (caller.companyId() == null) {
            throw new RuleViolated(OrderRule.COMPANY_MAY_NOT_ORDER);
        }
        Optional<String> number = orders.claim(caller.companyId(), input.key(), input.sha256(), now);
        if (number.isEmpty()) {
            return answer(orders.placed(caller.companyId(), input.key(), input.sha256()), true);
        }
        input.requireDeliverableDate(now, caller.timeZone());
        OrderingCompany company = company(caller, input.shipTo());
        List<PricedLine> lines;
        if (input.lines() == null) {
            CartBasket basket = carts.checkOut(input.cartVersion(), now);
            OrderInput.requireLineCount(basket.lines().size());
            lines = pricing.priceCart(basket, company.priceList(), caller.language(), now);
        } else {
            lines = pricing.price(input.lines(), company.priceList(), caller.language(), now);
        }
        Charge charge = charges.find(caller.companyId(), input.unitId(), input.costCentre(), input.budgetId());
        reserve(number.get(), lines, now);
        SalesOrder order = SalesOrder.place(
                number.get(),
                buyer(caller, company),
                shipTo(company),
                new OrderTerms(
                        lines.get(0).price().currency(),
                        company.paymentTermsDays(),
                        input.poNumber(),
                        input.requestedDate(),
                        input.key(),
                        charge),
                lines,
                Cause.of(caller.personName(), now));
        orders.add(order);
        return answer(order, false);
    }

    private static OrderNumber answer(SalesOrder order, boolean replayed) {
        return new OrderNumber(
                order.number(),
                replayed,
                order.placedAt(),
                order.gross().currency(),
                order.gross().amount());
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

    private void reserve(String number, List<PricedLine> lines, Instant now) {
        List<ReserveStockCommand.Line> wanted = IntStream.range(0, lines.size())
                .mapToObj(index -> new ReserveStockCommand.Line(
                        index + 1,
                        lines.get(index).productId(),
                        lines.get(index).quantity().amount()))
                .toList();
        List<StockShortage> shortages = stock.reserve(new ReserveStockCommand(number, wanted, now));
        if (!shortages.isEmpty()) {
            throw StockShort.rule(shortages, lines);
        }
    }

    private static Buyer buyer(CallerView caller, OrderingCompany company) {
        return new Buyer(
                company.id(),
                company.name(),
                company.country(),
                caller.personId(),
                caller.personName(),
                caller.email(),
                caller.language());
    }

    private static ShipTo shipTo(OrderingCompany company) {
        OrderingCompany.Address address = company.address();
        return new ShipTo(new OrderPlaced.ShipTo(
                address.label(),
                address.recipient(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.phone()));
    }
}
