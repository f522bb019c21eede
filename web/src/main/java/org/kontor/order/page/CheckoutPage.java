package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderPreview;
import org.kontor.order.service.OrderPreviewQueries;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.AddressView;
import org.kontor.organisation.service.ownfield.OwnFieldQueries;
import org.kontor.organisation.service.ownfield.OwnFieldView;
import org.kontor.organisation.service.ownfield.OwnInput;
import org.kontor.organisation.service.unit.OrderUnitQueries;
import org.kontor.organisation.service.unit.OrderUnitQueries.OrderUnit;
import org.kontor.shell.Format;
import org.kontor.shell.LineProblems;
import org.kontor.shell.PortalPage;

/**
 * Makes an order of the cart as it is shown. The form carries the cart's checkout key and version: sent twice, it makes
 * one order; a cart that changed meanwhile is shown again first.
 */
@Named
@RequestScoped
public class CheckoutPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("order.ship-to-unknown", "ship-to"),
            Map.entry("order.po-number-invalid", "po"),
            Map.entry("order.po-number-missing", "po"),
            Map.entry("order.po-number-used", "po"),
            Map.entry("order.requested-date-in-the-past", "date"),
            Map.entry("order.requested-date-too-far", "date"),
            Map.entry("order.comment-missing", "comment"),
            Map.entry("order.comment-too-long", "comment"),
            Map.entry("order.cost-centre-missing", "cost-centre"),
            Map.entry("order.cost-centre-unknown", "cost-centre"),
            Map.entry("order.budget-must-be-chosen", "budget"),
            Map.entry("approval.budget-exceeded", "cost-centre"),
            Map.entry("approval.budget-not-open", "budget"),
            Map.entry("approval.budget-unknown", "budget"),
            Map.entry("order.stock-short", "lines"),
            Map.entry("order.no-price", "lines"),
            Map.entry("order.sku-unknown", "lines"),
            Map.entry("cart.changed-meanwhile", "lines"));

    /** The button that only looks ahead. */
    private static final String LOOK = "look";

    @EJB
    private CartQueries carts;

    @EJB
    private AddressQueries addressBook;

    @EJB
    private OrderUnitQueries orderUnits;

    @EJB
    private PlaceOrder place;

    @EJB
    private OrderPreviewQueries previews;

    @EJB
    private OwnFieldQueries ownFields;

    @Inject
    private Clock clock;

    @Inject
    private LineProblems wrong;

    @Inject
    private Format format;

    private CartView cart;
    private List<AddressView> addresses = List.of();
    private List<OrderUnit> units = List.of();
    private OrderPreview preview;
    private List<OwnFieldView> own = List.of();

    @Override
    protected void load() {
        cart = carts.current();
        if (cart.isEmpty() && !problems.isAny()) {
            redirect("/cart");
            return;
        }
        units = orderUnits.mine();
        Long unit = unit();
        addresses = unit == null
                ? addressBook.mine()
                : addressBook.ofUnit(reader.getCaller().companyId(), unit);
        if (addresses.isEmpty() && !isPost()) {
            problems.add("", "order.no-address");
        }
        own = ownFields.mine();
        preview = previews.ofCart(
                cart,
                unit,
                request().getParameter("cost-centre") == null ? null : sent("cost-centre"),
                budget(),
                country(),
                day());
    }

    @Override
    protected void submit() {
        if (LOOK.equals(sent("do"))) {
            return;
        }
        units = orderUnits.mine();
        LocalDate wanted = date();
        requireText("ship-to");
        if (problems.isAny()) {
            return;
        }
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        OrderNumber number =
                place.place(PlaceOrderCommand.ofCart(sent("key"), version, sent("ship-to"), sent("po"), wanted)
                        .charged(sent("cost-centre"), budget(), unit(), sent("comment"))
                        .with(own())
                        .complete("yes".equals(sent("complete"))));
        redirect("/order/" + number.value() + "/placed");
    }

    /** What was typed: {@code own-code} of the order, {@code own-key-code} of a line. */
    private OwnInput own() {
        Map<String, String> ofOrder = new HashMap<>();
        Map<String, Map<String, String>> ofLines = new HashMap<>();
        List<OwnFieldView> fields = ownFields.mine();
        List<String> lines =
                carts.current().lines().stream().map(CartLineView::key).toList();
        for (OwnFieldView field : fields) {
            if (field.place().equals("ORDER")) {
                ofOrder.put(field.code(), sent("own-" + field.code()));
            } else {
                lines.forEach(line -> ofLines.computeIfAbsent(line, any -> new HashMap<>())
                        .put(field.code(), sent("own-" + line + "-" + field.code())));
            }
        }
        return new OwnInput(ofOrder, ofLines);
    }

    /** Null where there is nothing to choose. What nobody offered is no choice: the lowest unit stands. */
    private Long unit() {
        return units.size() < 2
                ? null
                : units.stream()
                        .map(OrderUnit::id)
                        .filter(id -> sent("unit").equals(id.toString()))
                        .findFirst()
                        .orElse(units.get(0).id());
    }

    public List<OrderUnit> getUnits() {
        return units;
    }

    public boolean isUnit(OrderUnit one) {
        return Long.valueOf(one.id()).equals(unit());
    }

    private Long budget() {
        return sent("budget").matches("[0-9]{1,18}") ? Long.valueOf(sent("budget")) : null;
    }

    private LocalDate day() {
        return sent("date").matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                        && problems.at("date").isEmpty()
                ? date()
                : null;
    }

    /** Where the goods would go. */
    private String country() {
        return addresses.stream()
                .filter(this::isChosen)
                .findFirst()
                .map(AddressView::country)
                .orElse(null);
    }

    private LocalDate date() {
        try {
            return sent("date").isEmpty() ? null : LocalDate.parse(sent("date"));
        } catch (DateTimeParseException unreadable) {
            problems.add("date", "order.requested-date-unreadable");
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (!violated.ruleKey().startsWith("organisation.own-")) {
            return FIELDS.getOrDefault(violated.ruleKey(), "");
        }
        String line = String.valueOf(violated.details().get("line"));
        return line.equals("0") ? "own-" + violated.details().get("code") : "lines";
    }

    public OrderPreview getPreview() {
        return preview;
    }

    /** Used of the budget before and by this order, in hundredths of what was granted. */
    public int part(boolean byThisOrder) {
        BigDecimal granted = preview.budget().granted().max(BigDecimal.ONE);
        BigDecimal used = preview.budget().consumed().add(preview.budget().encumbered());
        BigDecimal share = (byThisOrder ? preview.amount().amount() : used).multiply(BigDecimal.valueOf(100));
        int hundredths = share.divide(granted, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .intValue();
        return byThisOrder ? Math.min(hundredths, 100 - part(false)) : hundredths;
    }

    /** What the company asks for with the order, or with each line. */
    public List<OwnFieldView> own(String place) {
        return own.stream().filter(field -> field.place().equals(place)).toList();
    }

    public CartView getCart() {
        return cart;
    }

    public List<AddressView> getAddresses() {
        return addresses;
    }

    /** What was chosen before, else the preferred address, which stands first. */
    public boolean isChosen(AddressView address) {
        String chosen = sent("ship-to");
        boolean offered = addresses.stream().anyMatch(one -> chosen.equals(Long.toString(one.id())));
        return !offered ? address.equals(addresses.get(0)) : chosen.equals(Long.toString(address.id()));
    }

    public List<String> linesOf(AddressView address) {
        return format.address(address);
    }

    public String problemOf(CartLineView line) {
        return wrong.of(line);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(reader.getZone()));
    }
}
