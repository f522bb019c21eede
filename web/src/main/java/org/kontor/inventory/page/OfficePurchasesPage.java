package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.inventory.service.purchase.OpenPurchase;
import org.kontor.inventory.service.purchase.OpenPurchaseCommand;
import org.kontor.inventory.service.purchase.PurchaseQueries;
import org.kontor.inventory.service.purchase.PurchaseRow;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** All purchase orders, and a new one. */
@Named("officePurchases")
@RequestScoped
public class OfficePurchasesPage extends PortalPage {

    @EJB
    private PurchaseQueries queries;

    @EJB
    private OpenPurchase open;

    @Inject
    private Ids ids;

    private List<PurchaseRow> rows = List.of();
    private List<PurchaseQueries.Site> sites = List.of();

    @Override
    protected void load() {
        rows = queries.find(isPost() ? "" : sent("q"), !isAll());
        sites = queries.sites();
    }

    @Override
    protected void submit() {
        String number = open.open(new OpenPurchaseCommand(
                getKey(),
                sent("supplier"),
                sent("site"),
                sent("sku"),
                SentFigures.quantity(sent("quantity")),
                SentFigures.day(sent("day"))));
        redirect("/office/purchase/" + number);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return SentFigures.field(violated, "");
    }

    public List<PurchaseRow> getRows() {
        return rows;
    }

    public List<PurchaseQueries.Site> getSites() {
        return sites;
    }

    public boolean isAll() {
        return sent("show").equals("all");
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
