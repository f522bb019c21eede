package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.LeadSource;
import org.kontor.crm.model.LeadState;
import org.kontor.crm.model.NewLead;
import org.kontor.crm.service.LeadQueries;
import org.kontor.crm.service.LeadRow;
import org.kontor.crm.service.TakeLead;

/** Companies that may become customers, and a new one. */
@Named("officeLeads")
@RequestScoped
public class OfficeLeadsPage extends CrmPage {

    @EJB
    private LeadQueries queries;

    @EJB
    private TakeLead take;

    private List<LeadRow> rows = List.of();

    @Override
    protected void load() {
        rows = queries.find(getShown().equals("ALL") ? "" : getShown(), isPost() ? "" : sent("q"));
    }

    @Override
    protected void submit() {
        String number = take.take(new NewLead(
                getKey(),
                sent("company-name"),
                sent("contact-name"),
                sent("contact-email"),
                sent("contact-phone"),
                sent("country"),
                choice(LeadSource.class, "source"),
                sent("words")));
        redirect("/office/lead/" + number);
    }

    public List<LeadRow> getRows() {
        return rows;
    }

    /** A state, or {@code ALL}. */
    public String getShown() {
        LeadState state = isPost() ? null : choice(LeadState.class, "show");
        return state != null ? state.name() : sent("show").equals("ALL") ? "ALL" : LeadState.OPEN.name();
    }

    public List<String> getViews() {
        return List.of("OPEN", "QUALIFIED", "DROPPED", "ALL");
    }

    public List<LeadSource> getSources() {
        return List.of(LeadSource.values());
    }
}
