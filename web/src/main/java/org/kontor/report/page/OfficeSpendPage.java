package org.kontor.report.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.StaffCompanyQueries;
import org.kontor.organisation.service.StaffCompanyView;
import org.kontor.report.model.ReportRule;
import org.kontor.report.service.SpendOrder;
import org.kontor.report.service.SpendQuestion;
import org.kontor.report.service.SpendReport;
import org.kontor.shell.Address;

/** Spend against budget of one company, as its people see it, for staff. */
@Named("officeSpend")
@RequestScoped
public class OfficeSpendPage extends SpendPage {

    @EJB
    private StaffCompanyQueries companies;

    private StaffCompanyView company;

    @Override
    protected SpendReport ask(SpendQuestion question) {
        return reports.ofCompany(id(), question);
    }

    @Override
    protected List<SpendOrder> askOrders(SpendQuestion question) {
        return reports.ordersOf(id(), question);
    }

    @Override
    protected Address here() {
        return Address.of("/office/spend/" + argument());
    }

    private long id() {
        return getCompany().id();
    }

    public StaffCompanyView getCompany() {
        if (company == null) {
            company = companies.byNumber(argument()).orElseThrow(() -> new RuleViolated(ReportRule.COMPANY_UNKNOWN));
        }
        return company;
    }
}
