package org.kontor.order.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.kernel.SortBy;
import org.kontor.order.service.list.StaffOrderFilter;
import org.kontor.order.service.list.StaffOrderQueries;
import org.kontor.order.service.list.StaffOrderRow;
import org.kontor.shell.Address;
import org.kontor.shell.OfficeList;
import org.omnifaces.cdi.ViewScoped;

/** Orders of all companies, for staff: the filter is the address of the page. */
@Named("officeOrders")
@ViewScoped
public class OfficeOrdersPage extends OfficeList<StaffOrderRow> {

    private static final List<String> STATUSES = List.of(
            "AWAITING_APPROVAL",
            "PLACED",
            "SENT",
            "CONFIRMED",
            "COMPLETED",
            "REJECTED",
            "CANCELLED",
            "REFUSED",
            "EXPIRED",
            "WITHDRAWN");

    @Inject
    private StaffOrderQueries orders;

    private StaffOrderFilter filter;

    @Override
    protected void readFilters() {
        filter = new StaffOrderFilter(
                parameter("q"),
                parameters("status", STATUSES),
                parameter("company"),
                parameter("source"),
                parameter("currency"),
                day("from"),
                day("to"),
                "1".equals(parameter("waiting")),
                "1".equals(parameter("held")));
    }

    @Override
    protected List<StaffOrderRow> rows(SortBy sort, int offset, int limit) {
        return orders.rows(filter, sort, offset, limit);
    }

    @Override
    protected int count() {
        return orders.count(filter);
    }

    @Override
    protected String key(StaffOrderRow row) {
        return Long.toString(row.id());
    }

    @Override
    protected SortBy defaultSort() {
        return new SortBy("placed", false);
    }

    @Override
    protected Set<String> sortable() {
        return Set.of("placed", "number", "company", "country", "status", "lines", "gross");
    }

    @Override
    protected Address filters() {
        Address address = Address.of("/office/orders").with("q", filter.text());
        for (String status : filter.statuses()) {
            address = address.with("status", status);
        }
        return address.with("company", filter.company())
                .with("source", filter.source())
                .with("currency", filter.currency())
                .with("from", filter.from())
                .with("to", filter.to())
                .with("waiting", filter.waiting() ? "1" : null)
                .with("held", filter.held() ? "1" : null);
    }

    @Override
    protected String chipKey(Address.Parameter filterOn) {
        return filterOn.name().equals("status")
                ? "order.office.status." + filterOn.value()
                : "order.office.filter." + filterOn.name();
    }

    public List<String> getStatuses() {
        return STATUSES;
    }

    public StaffOrderFilter getFilter() {
        return filter;
    }
}
