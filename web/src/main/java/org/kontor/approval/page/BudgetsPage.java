package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kontor.approval.service.budget.BudgetBookQueries;
import org.kontor.approval.service.budget.BudgetView;
import org.kontor.kernel.Permission;
import org.kontor.shell.PortalPage;

/** The company's budgets: what each may spend, what is spoken for, what is free; on the page and as a file. */
@Named
@RequestScoped
public class BudgetsPage extends PortalPage {

    @EJB
    private BudgetBookQueries books;

    @Inject
    private CsvText csv;

    private List<BudgetView> budgets = List.of();

    @Override
    protected void load() {
        budgets = books.all();
    }

    /** The same as a file. */
    public void actFile() {
        act();
        if (budgets == null || response().getStatus() != HttpServletResponse.SC_OK) {
            return;
        }
        HttpServletResponse response = response();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"budgets.csv\"");
        try {
            response.getWriter().write(csv.of(budgets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complete();
    }

    public List<BudgetView> getBudgets() {
        return budgets;
    }

    public boolean isManager() {
        return reader.may(Permission.BUDGET_MANAGE);
    }
}
