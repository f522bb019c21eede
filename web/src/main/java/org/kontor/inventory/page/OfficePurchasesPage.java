package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.inventory.service.purchase.OpenPurchase;
import org.kontor.inventory.service.purchase.OpenPurchaseCommand;
import org.kontor.inventory.service.purchase.PurchaseListQueries;
import org.kontor.inventory.service.purchase.PurchaseQueries;
import org.kontor.inventory.service.purchase.PurchaseRow;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** All purchase orders, and a new one. */
@Named("officePurchases")
@RequestScoped
public class OfficePurchasesPage extends PortalPage {

    private static final int SIZE = 50;

    @EJB
    private PurchaseQueries queries;

    @EJB
    private PurchaseListQueries list;

    @EJB
    private OpenPurchase open;

    @Inject
    private Ids ids;

    private List<PurchaseRow> rows = List.of();
    private List<PurchaseQueries.Site> sites = List.of();
    private int page = 1;
    private int pages = 1;

    @Override
    protected void load() {
        pages = Math.max(1, (list.count(getQ(), !isAll()) + SIZE - 1) / SIZE);
        page = sent("page").matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(sent("page")), pages) : 1;
        rows = list.rows(getQ(), !isAll(), (page - 1) * SIZE, SIZE);
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

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    /** Of the other pages of what is shown. */
    public String getPagerUrl() {
        return "/office/purchases?" + (isAll() ? "show=all&" : "")
                + (getQ().isEmpty() ? "" : "q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8) + "&");
    }

    /** What is looked for; a form that was refused looks for nothing. */
    public String getQ() {
        return isPost() ? "" : sent("q");
    }

    public boolean isAll() {
        return sent("show").equals("all");
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
