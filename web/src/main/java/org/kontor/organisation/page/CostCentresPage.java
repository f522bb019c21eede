package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreRow;
import org.kontor.organisation.service.costcentre.TakeCostCentres;
import org.kontor.shell.PortalPage;

/** The cost centres of the company, and a list of them taken over from a file. */
@Named
@RequestScoped
public class CostCentresPage extends PortalPage {

    private static final int LONGEST_LIST = 100_000;

    @EJB
    private CostCentreQueries costCentres;

    @EJB
    private TakeCostCentres take;

    private List<CostCentreRow> rows = List.of();

    @Override
    protected void load() {
        rows = costCentres.all();
    }

    @Override
    protected void submit() {
        if (getList().isBlank()) {
            problems.add("list", "shell.field-required");
            return;
        }
        take.take(getList());
        redirect("/company/cost-centres?done=cost-centres-taken");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "list";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String inner = violated.details().get("problem");
        return inner == null ? violated : violated.with("problem", texts.get(inner));
    }

    /** A list is longer than a field of a form usually is. */
    public String getList() {
        String list = request().getParameter("list");
        return list == null ? "" : list.substring(0, Math.min(list.length(), LONGEST_LIST));
    }

    public List<CostCentreRow> getRows() {
        return rows;
    }
}
