package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.reorder.ReorderTerms;
import org.kontor.inventory.service.reorder.ReorderQueries;
import org.kontor.inventory.service.reorder.SetReorderTerms;
import org.kontor.inventory.service.reorder.SiteTerms;
import org.kontor.inventory.service.stock.ArticleStock;
import org.kontor.inventory.service.stock.ArticleStockQueries;
import org.kontor.inventory.service.waiting.BackOrderQueries;
import org.kontor.inventory.service.waiting.BackOrderSetting;
import org.kontor.inventory.service.waiting.SetBackOrder;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** The stock of an article: where it lies, for whom it is held, what is to come, what has moved, and when it is ordered again. */
@Named("officeStock")
@RequestScoped
public class OfficeStockPage extends PortalPage {

    @EJB
    private ArticleStockQueries queries;

    @EJB
    private ReorderQueries reorder;

    @EJB
    private SetReorderTerms change;

    @EJB
    private BackOrderQueries backOrders;

    @EJB
    private SetBackOrder setBackOrder;

    private BackOrderSetting backOrder;
    private ArticleStock stock;
    private List<SiteTerms> terms = List.of();

    @Override
    protected void load() {
        stock = queries.bySku(argument())
                .orElseThrow(() -> new RuleViolated(InventoryRule.ARTICLE_NOT_FOUND, Map.of("sku", argument())));
        terms = reorder.terms(argument());
        backOrder = backOrders.setting(argument());
    }

    @Override
    protected void submit() {
        String site = sent("site");
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        if (sent("verb").equals("back-order")) {
            setBackOrder.set(
                    argument(),
                    version,
                    sent("allowed").equals("yes"),
                    sent("most").isBlank()
                            ? null
                            : TypedQuantity.of(sent("most")).orElse(BigDecimal.ZERO),
                    sent("handling").matches("[0-9]{1,4}") ? Integer.parseInt(sent("handling")) : -1);
            redirect(Address.path("/office/stock/", argument()) + "#back-order");
            return;
        }
        if (sent("verb").equals("remove")) {
            change.remove(argument(), site, version);
        } else {
            change.set(
                    argument(),
                    site,
                    version,
                    new ReorderTerms(
                            SentFigures.quantity(sent("point")),
                            SentFigures.quantity(sent("target")),
                            SentFigures.quantity(sent("multiple")),
                            sent("supplier"),
                            sent("lead").matches("[0-9]{1,4}") ? Integer.parseInt(sent("lead")) : -1));
        }
        redirect(Address.path("/office/stock/", argument()) + "#terms");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "inventory.quantity-wrong" ->
                isBackOrderSent() ? "most" : violated.details().getOrDefault("field", "point") + "-" + sent("site");
            case "inventory.handling-days-wrong" -> "handling";
            case "inventory.target-too-low" -> "target-" + sent("site");
            case "inventory.supplier-needed" -> "supplier-" + sent("site");
            case "inventory.lead-days-wrong" -> "lead-" + sent("site");
            default -> "";
        };
    }

    public List<SiteTerms> getTerms() {
        return terms;
    }

    public BackOrderSetting getBackOrder() {
        return backOrder;
    }

    /** Whether it was sent, and refused, how orders beyond the stock are taken. */
    public boolean isBackOrderSent() {
        return isPost() && sent("verb").equals("back-order");
    }

    /** What was typed into a field about orders beyond the stock, or what holds. */
    public String keptOfBackOrder(String field, Object holds) {
        if (isBackOrderSent()) {
            return sent(field);
        }
        return holds instanceof BigDecimal figure ? TypedQuantity.plain(figure) : Objects.toString(holds, "");
    }

    /** Whether the terms of a site were sent and refused. */
    public boolean isRefused(SiteTerms of) {
        return isPost() && sent("site").equals(of.code());
    }

    /** What was typed into a field of a site, or what holds there. */
    public String kept(SiteTerms of, String field, Object holds) {
        if (isRefused(of)) {
            return sent(field);
        }
        return holds instanceof BigDecimal figure ? TypedQuantity.plain(figure) : Objects.toString(holds, "");
    }

    public ArticleStock getStock() {
        return stock;
    }
}
