package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.Priority;
import org.kontor.crm.service.CaseQueries;
import org.kontor.crm.service.CaseRow;
import org.kontor.crm.service.OpenCase;
import org.kontor.crm.service.OpenCaseCommand;

/** What customers want to have seen to, the most urgent first, and something new. */
@Named("officeCases")
@RequestScoped
public class OfficeCasesPage extends CrmPage {

    private static final List<String> VIEWS = List.of("open", "mine", "closed");

    @EJB
    private CaseQueries queries;

    @EJB
    private OpenCase open;

    private List<CaseRow> rows = List.of();

    @Override
    protected void load() {
        rows = queries.find(getShown(), isPost() ? "" : sent("q"));
    }

    @Override
    protected void submit() {
        String number = open.open(new OpenCaseCommand(
                getKey(),
                sent("company"),
                sent("order"),
                sent("subject"),
                sent("words"),
                choice(Priority.class, "priority")));
        redirect("/office/case/" + number);
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    public String getShown() {
        return !isPost() && VIEWS.contains(sent("show")) ? sent("show") : "open";
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }
}
