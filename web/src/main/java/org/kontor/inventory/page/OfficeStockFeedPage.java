package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.inventory.model.feed.StockKeeper;
import org.kontor.inventory.service.feed.CloseDifference;
import org.kontor.inventory.service.feed.FeedQueries;
import org.kontor.inventory.service.feed.SetStockKeeper;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Whose figures of stock count at which site, and where the books of the ERP and ours differ. */
@Named("officeStockFeed")
@RequestScoped
public class OfficeStockFeedPage extends PortalPage {

    private static final int SIZE = 50;
    private static final String ADDRESS = "/office/stock-feed";
    private static final int LONGEST_REASON = 500;

    @EJB
    private FeedQueries queries;

    @EJB
    private SetStockKeeper keeper;

    @EJB
    private CloseDifference close;

    private List<FeedQueries.FeedSite> sites = List.of();
    private List<FeedQueries.DifferenceView> differences = List.of();
    private long total;
    private int page;

    @Override
    protected void load() {
        sites = queries.sites();
        total = queries.count(getSite(), isOpen());
        long pages = getPages();
        page = sent("page").matches("[1-9][0-9]{0,5}") ? (int) Math.min(pages, Integer.parseInt(sent("page"))) : 1;
        differences = queries.differences(getSite(), isOpen(), (page - 1) * SIZE, SIZE);
    }

    @Override
    protected void submit() {
        if (!sent("keep").isEmpty()) {
            keeper.set(
                    sent("keep"),
                    "ERP".equals(sent("keeper")) ? StockKeeper.ERP : StockKeeper.KONTOR,
                    sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1);
            redirect(ADDRESS + "?done=saved");
            return;
        }
        String reason = sent("reason");
        close.close(
                sent("close").matches("[0-9]{1,18}") ? Long.parseLong(sent("close")) : -1,
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        redirect(getPagerUrl() + "done=saved");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "reason-" + sent("close");
    }

    /** What was typed for a difference that could not be closed. */
    public String reason(FeedQueries.DifferenceView difference) {
        return isPost() && sent("close").equals(String.valueOf(difference.id())) ? sent("reason") : "";
    }

    public String getSite() {
        return sent("site").length() > 40 ? "" : sent("site");
    }

    public boolean isOpen() {
        return !"closed".equals(sent("show"));
    }

    public List<FeedQueries.FeedSite> getSites() {
        return sites;
    }

    public List<FeedQueries.DifferenceView> getDifferences() {
        return differences;
    }

    public long getTotal() {
        return total;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Of the other pages of what is shown. */
    public String getPagerUrl() {
        return ADDRESS + "?site=" + URLEncoder.encode(getSite(), StandardCharsets.UTF_8)
                + (isOpen() ? "&" : "&show=closed&");
    }
}
