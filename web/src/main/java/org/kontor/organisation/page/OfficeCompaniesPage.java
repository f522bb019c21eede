package org.kontor.organisation.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.kernel.SortBy;
import org.kontor.organisation.service.StaffCompanyFilter;
import org.kontor.organisation.service.StaffCompanyQueries;
import org.kontor.organisation.service.StaffCompanyRow;
import org.kontor.shell.Address;
import org.kontor.shell.OfficeList;
import org.omnifaces.cdi.ViewScoped;

/** All companies, for staff. */
@Named("officeCompanies")
@ViewScoped
public class OfficeCompaniesPage extends OfficeList<StaffCompanyRow> {

    private static final List<String> STATUSES = List.of("ACTIVE", "ON_HOLD", "CLOSED");

    @Inject
    private StaffCompanyQueries companies;

    private StaffCompanyFilter filter;

    @Override
    protected void readFilters() {
        filter = new StaffCompanyFilter(
                parameter("q"), parameter("country"), choice("status", STATUSES), parameter("source"));
    }

    @Override
    protected List<StaffCompanyRow> rows(SortBy sort, int offset, int limit) {
        return companies.rows(filter, sort, offset, limit);
    }

    @Override
    protected int count() {
        return companies.count(filter);
    }

    @Override
    protected String key(StaffCompanyRow row) {
        return Long.toString(row.id());
    }

    @Override
    protected SortBy defaultSort() {
        return new SortBy("name", true);
    }

    @Override
    protected Set<String> sortable() {
        return Set.of("number", "name", "country", "status", "people", "orders", "last");
    }

    @Override
    protected Address filters() {
        return Address.of("/office/companies")
                .with("q", filter.text())
                .with("country", filter.country())
                .with("status", filter.status())
                .with("source", filter.source());
    }

    @Override
    protected String chipKey(Address.Parameter filterOn) {
        return filterOn.name().equals("status")
                ? "organisation.office.status." + filterOn.value()
                : "organisation.office.filter." + filterOn.name();
    }

    public List<String> getStatuses() {
        return STATUSES;
    }

    public StaffCompanyFilter getFilter() {
        return filter;
    }
}
