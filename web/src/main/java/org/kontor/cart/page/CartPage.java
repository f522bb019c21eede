package org.kontor.cart.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.cart.service.ChangeCartLine;
import org.kontor.cart.service.NoteSeenPrices;
import org.kontor.cart.service.RemoveCartLine;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductRow;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.LineProblems;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickLine;
import org.kontor.shell.TypedQuantity;

/**
 * The cart, and the one place that forms of all pages send articles to: {@code add}, {@code change} or {@code remove}
 * names the article.
 */
@Named
@RequestScoped
public class CartPage extends PortalPage {

    private static final int MOST_LINES = 100;
    private static final int LONGEST_SKU = 60;

    @EJB
    private CartQueries carts;

    @EJB
    private AddToCart add;

    @EJB
    private ChangeCartLine change;

    @EJB
    private RemoveCartLine remove;

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
    private final List<QuickLine> refused = new ArrayList<>();

    @Override
    protected void load() {
        cart = carts.current();
        seen.note(cart);
        Map<Long, ProductRow> products = cart.isEmpty()
                ? Map.of()
                : catalog.rows(
                        cart.lines().stream().map(CartLineView::productId).toList(), reader.getLanguage());
        rows = cart.lines().stream()
                .map(line -> new CartRow(line, products.get(line.productId()), typed(line), wrong.of(line)))
                .toList();
    }

    private String typed(CartLineView line) {
        boolean refused = problems.isAny() && sent("change").equals(line.sku());
        return refused ? sent("quantity") : format.plain(line.quantity());
    }

    @Override
    protected void submit() {
        if (!sent("remove").isEmpty()) {
            remove.remove(sent("remove"));
            redirect("/cart?done=removed");
        } else if (!sent("change").isEmpty()) {
            changeLine(sent("change"));
        } else if (request().getParameterValues("add") != null) {
            addLines(request().getParameterValues("add"), request().getParameterValues("quantity"));
        } else {
            redirect("/cart");
        }
    }

    private void changeLine(String sku) {
        quantity(sent("quantity"), field(sku)).ifPresent(quantity -> {
            change.change(new CartLineCommand(sku, quantity));
            redirect("/cart?done=changed");
        });
    }

    /** Several lines come from the quick order: right ones are added, wrong ones stay typed with what is wrong. */
    private void addLines(String[] skus, String[] quantities) {
        int added = 0;
        for (int i = 0; i < skus.length && i < MOST_LINES; i++) {
            String sku = skus[i].strip();
            String typed = quantities == null || i >= quantities.length ? "" : quantities[i].strip();
            if (!sku.isEmpty() && addLine(sku, typed)) {
                added++;
            }
        }
        if (refused.isEmpty() && added == 0) {
            problems.add("quick-0", "cart.nothing-typed");
        } else if (refused.isEmpty()) {
            answerAdded(skus[0].strip(), quantities[0]);
        }
    }

    private boolean addLine(String sku, String typed) {
        String field = "quick-" + refused.size();
        try {
            if (sku.length() > LONGEST_SKU) {
                throw new RuleViolated(CartRule.SKU_UNKNOWN, Map.of("sku", sku.substring(0, LONGEST_SKU)));
            }
            Optional<BigDecimal> quantity = quantity(typed, field);
            if (quantity.isPresent()) {
                add.add(new CartLineCommand(sku, quantity.get()));
                return true;
            }
        } catch (RuleViolated violated) {
            problems.add(field, withUnit(violated, sku));
        }
        refused.add(new QuickLine(sku, typed));
        return false;
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
        return sent("change").isEmpty() ? "" : field(sent("change"));
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return withUnit(violated, sent("change"));
    }

    private RuleViolated withUnit(RuleViolated violated, String sku) {
        return violated.with("sku", sku)
                .with("unit", format.unit(violated.details().getOrDefault("unit", "C62")));
    }

    private static String field(String sku) {
        return CartRow.fieldOf(sku);
    }

    public List<QuickLine> getQuickLines() {
        return QuickLine.filledUp(refused);
    }

    public CartView getCart() {
        return cart;
    }

    public List<CartRow> getRows() {
        return rows;
    }
}
