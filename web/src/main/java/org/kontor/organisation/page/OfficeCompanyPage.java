package org.kontor.organisation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.StaffCompanyQueries;
import org.kontor.organisation.service.StaffCompanyView;
import org.kontor.shell.OfficeRoutes;

/** One company with its addresses, people and newest orders. */
@Named("officeCompany")
@RequestScoped
public class OfficeCompanyPage {

    @Inject
    private StaffCompanyQueries companies;

    private StaffCompanyView company;

    /** Called by the view before it is built. */
    public void load() {
        String number = OfficeRoutes.argument();
        company = companies
                .byNumber(number)
                .orElseThrow(() -> new RuleViolated(OrganisationRule.COMPANY_NOT_FOUND, Map.of("company", number)));
    }

    public StaffCompanyView getCompany() {
        return company;
    }
}
