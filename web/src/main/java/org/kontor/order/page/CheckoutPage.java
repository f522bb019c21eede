package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.service.AddressQueries;
import org.kontor.organisation.service.AddressView;
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

    private static final Map<String, String> FIELDS = Map.of(
            "order.ship-to-unknown", "ship-to",
            "order.po-number-invalid", "po",
            "order.requested-date-in-the-past", "date",
            "order.requested-date-too-far", "date",
            "order.stock-short", "lines",
            "order.no-price", "lines",
            "order.sku-unknown", "lines",
            "cart.changed-meanwhile", "lines");

    @EJB
    private CartQueries carts;

    @EJB
    private AddressQueries addressBook;

    @EJB
    private PlaceOrder place;

    @Inject
    private Clock clock;

    @Inject
    private LineProblems wrong;

    @Inject
    private Format format;

    private CartView cart;
    private List<AddressView> addresses = List.of();

    @Override
    protected void load() {
        cart = carts.current();
        if (cart.isEmpty() && !problems.isAny()) {
            redirect("/cart");
            return;
        }
        addresses = addressBook.mine();
        if (addresses.isEmpty() && !isPost()) {
            problems.add("", "order.no-address");
        }
    }

    @Override
    protected void submit() {
        LocalDate wanted = date();
        requireText("ship-to");
        if (problems.isAny()) {
            return;
        }
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        OrderNumber number =
                place.place(PlaceOrderCommand.ofCart(sent("key"), version, sent("ship-to"), sent("po"), wanted));
        redirect("/order/" + number.value() + "/placed");
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
        return FIELDS.getOrDefault(violated.ruleKey(), "");
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
        return chosen.isEmpty() ? address.equals(addresses.get(0)) : chosen.equals(Long.toString(address.id()));
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
