package org.kontor.cart.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.named.CartPut;
import org.kontor.cart.service.named.PutCart;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.OwnCarts;
import org.kontor.shell.PortalPage;

/** All carts of the reader, and what is done with a cart as a whole. */
@Named
@RequestScoped
public class CartsPage extends PortalPage {

    @Inject
    private OwnCarts own;

    @Inject
    private Format format;

    private List<NamedCart> carts = List.of();
    private List<SeenCart.Difference> differences = List.of();
    private CartPut done;
    private NamedCart into;
    private boolean nameNeeded;

    @Override
    protected void load() {
        carts = own.all();
        if (isPost() && problems.isAny() && find(number("cart")) != null) {
            differences = SeenCart.differences(request().getParameter("seen"), own.one(number("cart")));
        }
        into = find(number("into"));
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "make" -> redirect("/cart/" + own.make(sent("name"), sent("comment")));
            case "put-by" -> {
                own.putBy(sent("name"), sent("comment"));
                redirect("/carts?done=cart-put-by");
            }
            case "call" -> {
                own.change(number("cart"), number("version"), sent("name"), sent("comment"));
                redirect("/cart/" + number("cart") + "?done=saved");
            }
            case "current" -> {
                own.makeCurrent(number("cart"), sent("name"));
                redirect("/cart?done=cart-current");
            }
            case "duplicate" ->
                redirect("/cart/" + own.duplicate(number("cart"), sent("name")) + "?done=cart-duplicated");
            case "delete" -> {
                own.delete(number("cart"), number("version"));
                redirect("/carts?done=cart-deleted");
            }
            case "put", "put-chosen" -> put(sent("do").equals("put-chosen"));
            default -> redirect("/carts");
        }
    }

    private void put(boolean some) {
        String[] chosen = request().getParameterValues("chosen");
        if (some && chosen == null) {
            throw new RuleViolated(NamedCartRule.NOTHING_CHOSEN);
        }
        boolean replace = sent("mode").equals("replace");
        if (!replace && !sent("mode").equals("merge")) {
            throw new RuleViolated(NamedCartRule.MODE_UNKNOWN);
        }
        String[] target = sent("into").split(":", 2);
        done = own.put(new PutCart.Command(
                number("cart"),
                number("version"),
                some ? Arrays.asList(chosen) : List.of(),
                number(target[0], 0),
                replace ? number(target.length > 1 ? target[1] : "", 0) : null,
                !sent("move").isEmpty()));
    }

    private long number(String field) {
        return number(sent(field).split(":", 2)[0], 0);
    }

    private static long number(String text, int other) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : other;
    }

    private NamedCart find(long id) {
        return carts.stream().filter(cart -> cart.id() == id).findFirst().orElse(null);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        nameNeeded = violated.rule() == NamedCartRule.PRESENT_CART_NEEDS_A_NAME
                || sent("do").equals("current") && violated.rule() instanceof NamedCartRule;
        boolean unknown = violated.rule() == CartRule.CART_NOT_FOUND;
        return unknown || violated.rule() == CartRule.CHANGED_MEANWHILE ? "" : nameNeeded ? "present" : "name";
    }

    /** Whether the present cart must be given a name before the chosen one takes its place. */
    public NamedCart getNameless() {
        return nameNeeded ? find(number("cart")) : null;
    }

    public List<NamedCart> getCarts() {
        return carts;
    }

    /** Whether there is a current cart with something in it, which can be put by. */
    public boolean isPuttable() {
        return carts.stream().anyMatch(cart -> cart.current() && cart.lineCount() > 0);
    }

    public boolean isFull() {
        return carts.size() >= NamedCart.MOST;
    }

    public int getMost() {
        return NamedCart.MOST;
    }

    public List<SeenCart.Difference> getDifferences() {
        return differences;
    }

    public CartPut getDone() {
        return done;
    }

    /** Where lines were put. */
    public NamedCart getInto() {
        return into;
    }

    /** Why a line was not taken over. */
    public String reason(CartPut.Line line) {
        return line.reason() == null ? "" : texts.rule(line.reason().with("unit", format.unit(line.unit())));
    }
}
