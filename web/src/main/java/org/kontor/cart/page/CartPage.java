package org.kontor.cart.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.cart.service.ChangeCartLine;
import org.kontor.cart.service.NoteSeenPrices;
import org.kontor.cart.service.RemoveCartLine;
import org.kontor.cart.service.named.NamedCartQueries;
import org.kontor.cart.service.named.NoteCartLine;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductRow;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.shell.Format;
import org.kontor.shell.LineProblems;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PortalRoutes;

/**
 * The current cart or one put by, and the one place that forms of all pages send articles to: {@code add}, {@code change},
 * {@code note} or {@code remove} names the article.
 */
@Named
@RequestScoped
public class CartPage extends PortalPage {

    private static final int LONGEST_SKU = 60;

    @EJB
    private CartQueries carts;

    @EJB
    private AddToCart add;

    @EJB
    private ChangeCartLine change;

    @EJB
    private RemoveCartLine remove;

    @EJB
    private NoteCartLine note;

    @EJB
    private NamedCartQueries named;

    @Inject
    private Clock clock;

    @Inject
    private Format format;

    @EJB
    private NoteSeenPrices seen;

    @EJB
    private CatalogQueries catalog;

    @Inject
    private LineProblems wrong;

    private CartView cart;
    private List<CartRow> rows = List.of();
    private List<NamedCart> others = List.of();

    @Override
    protected void load() {
        cart = id() == 0 ? carts.current() : carts.one(id());
        if (id() > 0 && cart.current()) {
            redirect("/cart");
            return;
        }
        seen.note(cart);
        others = named.all().stream().filter(one -> one.id() != cart.id()).toList();
        Map<Long, ProductRow> products = cart.isEmpty()
                ? Map.of()
                : catalog.rows(
                        reader.getCaller().companyId(),
                        cart.lines().stream().map(CartLineView::productId).toList(),
                        reader.getLanguage());
        rows = cart.lines().stream()
                .map(line -> new CartRow(
                        line, products.get(line.productId()), typed(line), wrong.of(line), wrong.remedy(line)))
                .toList();
    }

    private String typed(CartLineView line) {
        boolean refused = problems.isAny()
                && sent("change").equals(line.sku())
                && sent("unit").equals(line.item().unit());
        return refused ? sent("quantity") : format.plain(line.quantity());
    }

    @Override
    protected void submit() {
        if (!sent("remove").isEmpty()) {
            remove.remove(seenCart(), sent("remove"), sent("unit"));
            redirect(back() + "?done=removed");
        } else if (!sent("note").isEmpty()) {
            note.note(seenCart(), sent("note"), sent("unit"), sent("comment"));
            redirect(back() + "?done=saved");
        } else if (!sent("change").isEmpty()) {
            changeLine(sent("change"));
        } else if (!sent("add").isEmpty()) {
            addLine(sent("add"));
        } else {
            redirect(path());
        }
    }

    private long id() {
        Object id = request().getAttribute(PortalRoutes.ARGUMENT);
        return id == null ? 0 : Long.parseLong(id.toString());
    }

    /** The cart whose line the form shows; another window may have made another one current since. */
    private long seenCart() {
        return id() == 0 && sent("cart").matches("[0-9]{1,18}") ? Long.parseLong(sent("cart")) : id();
    }

    private String back() {
        long seenCart = seenCart();
        boolean putBy = id() == 0 && named.all().stream().anyMatch(one -> one.id() == seenCart && !one.current());
        return putBy ? "/cart/" + seenCart : path();
    }

    /** The page's own address. */
    public String path() {
        return id() == 0 ? "/cart" : "/cart/" + id();
    }

    private void changeLine(String sku) {
        quantity(sent("quantity"), field(sku)).ifPresent(quantity -> {
            BigDecimal was = TypedQuantity.of(sent("was")).orElse(null);
            UnitFactor content = UnitFactor.read(sent("content")).orElse(null);
            change.change(seenCart(), new CartLineCommand(sku, quantity, sent("unit")), was, content);
            redirect(back() + "?done=changed");
        });
    }

    private void addLine(String sku) {
        if (sku.length() > LONGEST_SKU) {
            throw new RuleViolated(CartRule.SKU_UNKNOWN, Map.of("sku", sku.substring(0, LONGEST_SKU)));
        }
        quantity(sent("quantity"), "").ifPresent(quantity -> {
            add.add(new CartLineCommand(sku, quantity, sent("unit")));
            answerAdded(sku, sent("quantity"));
        });
    }

    private Optional<BigDecimal> quantity(String typed, String field) {
        Optional<BigDecimal> quantity = TypedQuantity.of(typed);
        if (quantity.isEmpty()) {
            problems.add(field, "cart.quantity-unreadable");
        }
        return quantity;
    }

    private void answerAdded(String sku, String quantity) {
        if (wantsJson()) {
            json(Json.createObjectBuilder()
                    .add("count", carts.lineCount())
                    .add("at", clock.millis())
                    .add("message", texts.of("cart.added", sku, quantity))
                    .add("link", texts.get("cart.show"))
                    .build());
        } else {
            redirectBack("/cart?done=added");
        }
    }

    /** The line that the form was about, or the whole. */
    @Override
    protected String fieldOf(RuleViolated violated) {
        if (!sent("note").isEmpty()) {
            return "note-" + sent("note");
        }
        return sent("change").isEmpty() ? "" : field(sent("change"));
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return withUnit(violated, sent("change").isEmpty() ? sent("add") : sent("change"));
    }

    private RuleViolated withUnit(RuleViolated violated, String sku) {
        return violated.with("sku", sku)
                .with("unit", format.unit(violated.details().getOrDefault("unit", "C62")));
    }

    private String field(String sku) {
        return CartRow.fieldOf(sku, sent("unit"));
    }

    public CartView getCart() {
        return cart;
    }

    public List<CartRow> getRows() {
        return rows;
    }

    public String getTitle() {
        return cart.name() == null ? texts.get("cart.title") : cart.name();
    }

    /** How many carts there are beside this one; just the word when there is none. */
    public String getCarts() {
        return cart.current() && !others.isEmpty()
                ? texts.count("cart.carts-count", others.size())
                : texts.get("cart.carts");
    }

    /** The caller's other carts, which lines can be put into. */
    public List<NamedCart> getOthers() {
        return others;
    }

    /** The cart as this page shows it, for the forms that are about all of it. */
    public String getSeen() {
        return SeenCart.write(cart);
    }
}
