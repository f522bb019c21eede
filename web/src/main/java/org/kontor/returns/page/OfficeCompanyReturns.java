package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnRow;
import org.kontor.returns.service.ReturnSearch;

/** The latest returns of a company, on the page of the company. */
@Named("officeCompanyReturns")
@RequestScoped
public class OfficeCompanyReturns {

    private static final int SHOWN = 5;

    @EJB
    private ReturnQueries returns;

    private List<ReturnRow> rows;

    /** Read once for a page. */
    public List<ReturnRow> of(String companyNumber) {
        if (rows == null) {
            rows = returns.find(ReturnSearch.ofCompany(companyNumber, SHOWN)).stream()
                    .limit(SHOWN)
                    .toList();
        }
        return rows;
    }
}
