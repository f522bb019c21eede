package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderPreviewQueries;
import org.kontor.order.service.PlaceOrder;
import org.kontor.organisation.service.ownfield.OwnInput;
import org.kontor.shell.LineProblems;

/**
 * Makes an order of the cart as it is shown. The form carries the cart's checkout key and version: sent twice, it makes
 * one order; a cart that changed meanwhile is shown again first.
 */
@Named
@RequestScoped
public class CheckoutPage extends OrderFormPage {

    /** The button that only looks ahead. */
    private static final String LOOK = "look";

    @EJB
    private CartQueries carts;

    @EJB
    private PlaceOrder place;

    @Inject
    private LineProblems wrong;

    private CartView cart;

    @Override
    protected void load() {
        cart = carts.current();
        if (cart.isEmpty() && !problems.isAny()) {
            redirect("/cart");
            return;
        }
        choices(OrderPreviewQueries.Goods.of(cart));
    }

    @Override
    protected void submit() {
        if (LOOK.equals(sent("do"))) {
            return;
        }
        Head head = head();
        if (head == null) {
            return;
        }
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        OrderNumber number = place.place(head.ofCart(sent("key"), version).with(own()));
        redirect("/order/" + number.value() + "/placed");
    }

    private OwnInput own() {
        return own(carts.current().lines().stream()
                .map(CartLineView::key)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    public CartView getCart() {
        return cart;
    }

    public String problemOf(CartLineView line) {
        return wrong.of(line);
    }
}
