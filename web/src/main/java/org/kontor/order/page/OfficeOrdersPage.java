package org.kontor.order.page;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kontor.kernel.SortBy;
import org.kontor.order.service.StaffOrderFilter;
import org.kontor.order.service.StaffOrderQueries;
import org.kontor.order.service.StaffOrderRow;
import org.kontor.shell.Address;
import org.kontor.shell.OfficeList;
import org.omnifaces.cdi.ViewScoped;

/** Orders of all companies, for staff: the filter is the address of the page. */
@Named("officeOrders")
@ViewScoped
public class OfficeOrdersPage extends OfficeList<StaffOrderRow> {

    /** One filter that is on. {@code key} names its words, {@code value} is added to them; {@code off} is the list without. */
    public record Chip(String key, String value, String off) {}

    private static final List<String> STATUSES =
            List.of("PLACED", "SENT", "CONFIRMED", "COMPLETED", "REJECTED", "CANCELLED");

    @Inject
    private StaffOrderQueries orders;

    private StaffOrderFilter filter;

    @PostConstruct
    void read() {
        filter = new StaffOrderFilter(
                parameter("q"),
                parameters("status", STATUSES),
                parameter("company"),
                parameter("source"),
                parameter("currency"),
                day("from"),
                day("to"),
                "1".equals(parameter("waiting")));
        readPosition();
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
                .with("waiting", filter.waiting() ? "1" : null);
    }

    /** The filters that are on, each with the address of the list without it. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        for (Address.Parameter p : filters().parameters()) {
            String off = filters().without(p.name(), p.value()).toString();
            String key = p.name().equals("status") ? "order.status." + p.value() : "order.office.filter." + p.name();
            boolean flag = p.name().equals("status") || p.name().equals("waiting");
            chips.add(new Chip(key, flag ? "" : p.value(), off));
        }
        return chips;
    }

    public List<String> getStatuses() {
        return STATUSES;
    }

    /** Whether the list shows just this status and nothing else is filtered; empty for all orders. */
    public boolean isView(String status) {
        Address only = Address.of("/office/orders");
        return filters().equals(status.isEmpty() ? only : only.with("status", status));
    }

    public StaffOrderFilter getFilter() {
        return filter;
    }
}
