package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.approval.service.AskedQueries;
import org.kontor.approval.service.AskedView;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.cart.service.FillCart;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.CancelOrder;
import org.kontor.order.service.CancelOrderCommand;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.waiting.ReviseOrder;
import org.kontor.order.service.waiting.ReviseOrderCommand;
import org.kontor.order.service.waiting.WithdrawOrder;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.AddressView;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** One order of the company, its confirmation page, and the state that both ask for again and again. */
@Named
@RequestScoped
public class BuyerOrderPage extends PortalPage {

    private static final int DAYS_FROM_HOURS = 48;

    @EJB
    private OrderQueries orders;

    @EJB
    private ShipmentQueries shipments;

    @Inject
    private Format format;

    @EJB
    private RecurringOrderQueries recurringOrders;

    @EJB
    private AskedQueries asked;

    @EJB
    private CostCentreQueries centres;

    @EJB
    private AddressQueries addressBook;

    @EJB
    private ReviseOrder revise;

    @EJB
    private WithdrawOrder withdraw;

    @EJB
    private CancelOrder cancel;

    @EJB
    private FillCart fill;

    @Inject
    private Clock clock;

    private OrderView order;
    private AskedView waits = AskedView.NOBODY;
    private String content;
    private List<CostCentreView> costCentres = List.of();
    private List<AddressView> addresses = List.of();
    private List<ShipmentView> parcels = List.of();
    private Timeline timeline;
    private String recurring;

    @Override
    protected void load() {
        order = orders.byNumber(argument());
        parcels = shipments.ofOrder(order.number());
        timeline = Timeline.of(order, parcels);
        if (isWaiting()) {
            waits = asked.ofOrder(order.number());
            if (isOwn()) {
                content = orders.contentOf(order.number());
                costCentres = centres.forUnit(
                        reader.getCaller().companyId(), reader.getCaller().unitId());
                addresses = addressBook.mine();
            }
        }
    }

    @Override
    protected void submit() {
        order = orders.byNumber(argument());
        switch (sent("do")) {
            case "revise" -> revise();
            case "withdraw" -> withdraw.withdraw(order.number(), sent("comment"));
            case "cancel" -> cancel.cancel(new CancelOrderCommand(order.number(), Map.of(), sent("comment")));
            case "cancel-lines" -> cancelLines();
            case "rebuild", "replace" -> rebuild("replace".equals(sent("do")));
            default -> refuse(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (!problems.isAny()
                && Set.of("revise", "withdraw", "cancel", "cancel-lines").contains(sent("do"))) {
            redirect("/order/" + order.number());
        }
    }

    private void revise() {
        Map<Integer, BigDecimal> quantities = new TreeMap<>();
        for (OrderLineView line : getChangeable()) {
            String field = "n" + line.lineNo();
            BigDecimal typed =
                    TypedQuantity.of(sent(field).isEmpty() ? "0" : sent(field)).orElse(null);
            if (typed == null) {
                problems.add(field, "order.quantity-unreadable");
            } else if (typed.compareTo(line.quantity()) != 0) {
                quantities.put(line.lineNo(), typed);
            }
        }
        LocalDate wanted = date();
        if (problems.isAny()) {
            return;
        }
        Long budget = sent("cost-centre").equals(order.costCentre()) ? order.budgetId() : null;
        revise.revise(new ReviseOrderCommand(
                order.number(),
                sent("seen"),
                quantities,
                sent("ship-to"),
                sent("po"),
                wanted,
                sent("cost-centre"),
                budget,
                sent("comment")));
    }

    private LocalDate date() {
        try {
            return sent("date").isEmpty() ? null : LocalDate.parse(sent("date"));
        } catch (DateTimeParseException unreadable) {
            problems.add("date", "order.requested-date-unreadable");
            return null;
        }
    }

    private void cancelLines() {
        Map<Integer, BigDecimal> lines = new TreeMap<>();
        getChangeable().stream()
                .filter(line -> !sent("c" + line.lineNo()).isEmpty())
                .forEach(line -> lines.put(line.lineNo(), line.open()));
        if (lines.isEmpty()) {
            problems.add("cancel", "order.cancel-nothing");
            return;
        }
        cancel.cancel(new CancelOrderCommand(order.number(), lines, sent("comment")));
    }

    /** Puts into the cart again what an order wanted that came to nothing. */
    private void rebuild(boolean instead) {
        List<CartLineCommand> lines = order.lines().stream()
                .filter(line -> line.productId() != null)
                .map(line -> new CartLineCommand(
                        line.sku(),
                        line.requested() == null ? line.quantity() : line.requested(),
                        line.packed() ? line.unit() : ""))
                .toList();
        fill.fill(lines, instead);
        redirect("/cart");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "order.po-number-invalid", "order.po-number-missing", "order.po-number-used" -> "po";
            case "order.requested-date-in-the-past", "order.requested-date-too-far" -> "date";
            case "order.cost-centre-missing", "order.cost-centre-unknown", "approval.budget-exceeded" -> "cost-centre";
            case "order.changed-since-seen", "order.must-have-lines" -> "change";
            default -> "";
        };
    }

    public boolean isWaiting() {
        return order.status() == OrderStatus.AWAITING_APPROVAL;
    }

    /** Whether the request came to nothing before it was an order. */
    public boolean isStopped() {
        return Set.of(OrderStatus.REFUSED, OrderStatus.EXPIRED, OrderStatus.WITHDRAWN)
                .contains(order.status());
    }

    /** Whether the reader ordered it and may do so. */
    public boolean isOwn() {
        return reader.may(Permission.ORDER_PLACE)
                && Objects.equals(order.buyerId(), reader.getCaller().personId());
    }

    public String getStopReason() {
        return order.history().get(order.history().size() - 1).reason();
    }

    public AskedView getWaits() {
        return waits;
    }

    /** How long there is still to decide. */
    public String getTimeLeft() {
        Duration left = Duration.between(clock.instant(), order.expiresAt());
        if (left.toHours() >= DAYS_FROM_HOURS) {
            return texts.count("order.days-left", left.toDays());
        }
        return left.toHours() > 0
                ? texts.count("order.hours-left", left.toHours())
                : texts.count("order.minutes-left", Math.max(left.toMinutes(), 0));
    }

    public String getContent() {
        return isPost() ? sent("seen") : content;
    }

    /** The lines of which something is left. */
    public List<OrderLineView> getChangeable() {
        return order.lines().stream().filter(line -> line.open().signum() > 0).toList();
    }

    /** Whether carriers have handed over anything of it. */
    public boolean isDelivered() {
        return parcels.stream().anyMatch(parcel -> parcel.deliveredAt() != null);
    }

    /** Whether something of it can still be taken back by the reader. */
    public boolean isCancellable() {
        return isOwn()
                && Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED).contains(order.status())
                && !getChangeable().isEmpty();
    }

    /** Whether the ERP has answered: then only what no carrier was asked to fetch can be taken back. */
    public boolean isConfirmed() {
        return order.status() == OrderStatus.CONFIRMED;
    }

    public String quantity(OrderLineView line) {
        return isPost() ? sent("n" + line.lineNo()) : format.plain(line.quantity());
    }

    public String typed(String field, Object so) {
        return isPost() ? sent(field) : so == null ? "" : so.toString();
    }

    public List<CostCentreView> getCostCentres() {
        return costCentres;
    }

    public List<AddressView> getAddresses() {
        return addresses;
    }

    /** Says to a waiting page whether anything has moved: nothing is sent when nothing has. */
    public void actState() {
        act();
        if (order == null || timeline == null) {
            return;
        }
        response().setHeader("ETag", getTag());
        response().setHeader("Cache-Control", "private, no-cache");
        if (getTag().equals(request().getHeader("If-None-Match"))) {
            response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            complete();
        } else {
            json(Json.createObjectBuilder()
                    .add("status", order.status().name())
                    .add("final", timeline.isFinal())
                    .build());
        }
    }

    /** Changes with whatever the timeline shows. */
    public String getTag() {
        return "\""
                + Integer.toHexString(
                        List.of(order.version(), parcels, reader.getLanguage()).hashCode()) + "\"";
    }

    /** Number of the recurring order that this one came from; empty when a person placed it. */
    public String getRecurring() {
        if (recurring == null) {
            recurring = recurringOrders.ofOrder(order.number()).orElse("");
        }
        return recurring;
    }

    public OrderView getOrder() {
        return order;
    }

    /** An order of another system may lack it. */
    public List<String> getShipTo() {
        return order.shipTo() == null || order.shipTo().street() == null ? List.of() : format.address(order.shipTo());
    }

    public List<ShipmentView> getParcels() {
        return parcels;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    /** What of a line carriers have handed over. */
    public BigDecimal deliveredOf(OrderLineView line) {
        return ShipmentView.delivered(parcels, line.lineNo());
    }

    public boolean isShortened() {
        return order.lines().stream().anyMatch(OrderLineView::isShort);
    }
}
