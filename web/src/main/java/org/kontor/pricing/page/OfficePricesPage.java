package org.kontor.pricing.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.kernel.SortBy;
import org.kontor.pricing.service.list.PriceListFilter;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListRow;
import org.kontor.shell.Address;
import org.kontor.shell.OfficeList;
import org.omnifaces.cdi.ViewScoped;

/** All price lists, for staff. */
@Named("officePrices")
@ViewScoped
public class OfficePricesPage extends OfficeList<PriceListRow> {

    private static final List<String> STATES = List.of("active", "inactive", "unassigned");

    @Inject
    private PriceListQueries lists;

    private PriceListFilter filter;

    @Override
    protected void readFilters() {
        filter = new PriceListFilter(
                parameter("q"), parameter("currency"), parameter("company"), choice("state", STATES));
    }

    @Override
    protected List<PriceListRow> rows(SortBy sort, int offset, int limit) {
        return lists.rows(filter, sort, offset, limit);
    }

    @Override
    protected int count() {
        return lists.count(filter);
    }

    @Override
    protected String key(PriceListRow row) {
        return Long.toString(row.id());
    }

    @Override
    protected SortBy defaultSort() {
        return new SortBy("code", true);
    }

    @Override
    protected Set<String> sortable() {
        return Set.of("code", "name", "currency", "companies");
    }

    @Override
    protected Address filters() {
        return Address.of("/office/prices")
                .with("q", filter.text())
                .with("currency", filter.currency())
                .with("company", filter.company())
                .with("state", filter.state());
    }

    @Override
    protected String chipKey(Address.Parameter filterOn) {
        return filterOn.name().equals("state")
                ? "pricing.state." + filterOn.value()
                : "pricing.filter." + filterOn.name();
    }

    public List<String> getStates() {
        return STATES;
    }

    public PriceListFilter getFilter() {
        return filter;
    }
}
