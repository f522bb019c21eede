package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.Stage;
import org.kontor.crm.service.ForecastRow;
import org.kontor.crm.service.OpenOpportunity;
import org.kontor.crm.service.OpenOpportunityCommand;
import org.kontor.crm.service.OpportunityRow;
import org.kontor.crm.service.PipelineQueries;

/** What trade may come about, what is expected of it by month, and a new opportunity. */
@Named("officeOpportunities")
@RequestScoped
public class OfficeOpportunitiesPage extends CrmPage {

    private static final List<String> VIEWS = List.of("open", "mine", "closed");

    @EJB
    private PipelineQueries queries;

    @EJB
    private OpenOpportunity open;

    private List<OpportunityRow> rows = List.of();
    private List<ForecastRow> forecast = List.of();

    @Override
    protected void load() {
        rows = queries.find(getShown(), isPost() ? "" : sent("q"));
        forecast = queries.forecast(getShown().equals("mine"));
    }

    @Override
    protected void submit() {
        String number = open.open(
                new OpenOpportunityCommand(getKey(), sent("company"), null, sent("title"), outlook(sent("currency"))));
        redirect("/office/opportunity/" + number);
    }

    public List<OpportunityRow> getRows() {
        return rows;
    }

    public List<ForecastRow> getForecast() {
        return forecast;
    }

    public String getShown() {
        return !isPost() && VIEWS.contains(sent("show")) ? sent("show") : "open";
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public List<Stage> getStages() {
        return List.of(Stage.FOUND, Stage.PROPOSED, Stage.NEGOTIATED);
    }
}
