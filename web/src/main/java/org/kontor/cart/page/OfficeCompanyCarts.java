package org.kontor.cart.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.cart.service.CompanyCartQueries;
import org.kontor.cart.service.CompanyCartRow;

/** The carts of a company's people, on the page of the company. */
@Named("officeCompanyCarts")
@RequestScoped
public class OfficeCompanyCarts {

    @EJB
    private CompanyCartQueries carts;

    private List<CompanyCartRow> rows;

    /** Read once for a page. */
    public List<CompanyCartRow> of(long companyId) {
        if (rows == null) {
            rows = carts.ofCompany(companyId);
        }
        return rows;
    }
}
