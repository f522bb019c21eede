package org.kontor.integration.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.integration.service.comparison.CloseOrderDifference;
import org.kontor.integration.service.comparison.CompareOrdersNightly;
import org.kontor.integration.service.comparison.ComparisonQueries;
import org.kontor.integration.service.comparison.ComparisonQueries.ComparisonView;
import org.kontor.integration.service.comparison.ComparisonQueries.OrderDifferenceView;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** When the orders of the ERP were compared with ours, and where they differ. */
@Named("officeErpOrders")
@RequestScoped
public class OfficeErpOrdersPage extends PortalPage {

    private static final int SIZE = 50;
    private static final int LATEST = 7;
    private static final int LONGEST_REASON = 500;
    private static final String ADDRESS = "/office/erp-orders";

    @EJB
    private ComparisonQueries queries;

    @EJB
    private CompareOrdersNightly comparison;

    @EJB
    private CloseOrderDifference close;

    private List<ComparisonView> latest = List.of();
    private List<OrderDifferenceView> differences = List.of();
    private long total;
    private int page;

    @Override
    protected void load() {
        latest = queries.latest(LATEST);
        total = queries.count(isOpen());
        page = sent("page").matches("[1-9][0-9]{0,5}") ? (int) Math.min(getPages(), Integer.parseInt(sent("page"))) : 1;
        differences = queries.differences(isOpen(), (page - 1) * SIZE, SIZE);
    }

    @Override
    protected void submit() {
        if ("compare".equals(sent("verb"))) {
            comparison.compareNow();
            redirect(ADDRESS + "?done=comparison-begun");
            return;
        }
        String reason = sent("reason");
        close.close(
                sent("close").matches("[0-9]{1,18}") ? Long.parseLong(sent("close")) : -1,
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        redirect(ADDRESS + "?done=saved");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "reason-" + sent("close");
    }

    /** What was typed for a difference that could not be closed. */
    public String reason(OrderDifferenceView difference) {
        return isPost() && sent("close").equals(String.valueOf(difference.id())) ? sent("reason") : "";
    }

    public boolean isOpen() {
        return !"closed".equals(sent("show"));
    }

    public List<ComparisonView> getLatest() {
        return latest;
    }

    public List<OrderDifferenceView> getDifferences() {
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
        return ADDRESS + (isOpen() ? "?" : "?show=closed&");
    }
}
