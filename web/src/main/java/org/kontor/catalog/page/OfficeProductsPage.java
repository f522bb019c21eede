package org.kontor.catalog.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.catalog.service.StaffProductFilter;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.StaffProductRow;
import org.kontor.kernel.SortBy;
import org.kontor.shell.Address;
import org.kontor.shell.OfficeList;
import org.kontor.shell.Reader;
import org.omnifaces.cdi.ViewScoped;

/** All products, for staff. */
@Named("officeProducts")
@ViewScoped
public class OfficeProductsPage extends OfficeList<StaffProductRow> {

    private static final List<String> STATES = List.of("active", "inactive", "no-price", "no-stock");

    @Inject
    private StaffProductQueries products;

    @Inject
    private Reader reader;

    private StaffProductFilter filter;

    @Override
    protected void readFilters() {
        filter = new StaffProductFilter(
                parameter("q"), parameter("category"), parameter("source"), choice("state", STATES));
    }

    @Override
    protected List<StaffProductRow> rows(SortBy sort, int offset, int limit) {
        return products.rows(filter, reader.getLanguage(), sort, offset, limit);
    }

    @Override
    protected int count() {
        return products.count(filter, reader.getLanguage());
    }

    @Override
    protected String key(StaffProductRow row) {
        return Long.toString(row.id());
    }

    @Override
    protected SortBy defaultSort() {
        return new SortBy("sku", true);
    }

    @Override
    protected Set<String> sortable() {
        return Set.of("sku", "name", "category", "manufacturer", "available", "prices");
    }

    @Override
    protected Address filters() {
        return Address.of("/office/products")
                .with("q", filter.text())
                .with("category", filter.category())
                .with("source", filter.source())
                .with("state", filter.state());
    }

    @Override
    protected String chipKey(Address.Parameter filterOn) {
        return filterOn.name().equals("state")
                ? "catalog.office.state." + filterOn.value()
                : "catalog.office.filter." + filterOn.name();
    }

    public List<String> getStates() {
        return STATES;
    }

    public StaffProductFilter getFilter() {
        return filter;
    }
}
