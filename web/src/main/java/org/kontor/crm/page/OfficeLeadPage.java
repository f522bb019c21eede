package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.Stage;
import org.kontor.crm.service.ActivityQueries;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.LeadQueries;
import org.kontor.crm.service.LeadView;
import org.kontor.crm.service.NoteActivityCommand;
import org.kontor.crm.service.OpenOpportunityCommand;
import org.kontor.crm.service.SettleLead;

/** One lead: what is known, what was talked about, and what becomes of it. */
@Named("officeLead")
@RequestScoped
public class OfficeLeadPage extends CrmPage {

    @EJB
    private LeadQueries queries;

    @EJB
    private ActivityQueries talks;

    @EJB
    private SettleLead settle;

    private LeadView lead;
    private List<ActivityView> activities = List.of();

    @Override
    protected void load() {
        lead = queries.byNumber(argument());
        activities = talks.of(NoteActivityCommand.Subject.LEAD, lead.number());
    }

    @Override
    protected void submit() {
        lead = queries.byNumber(argument());
        switch (act("note")) {
            case "qualify" ->
                redirect("/office/opportunity/"
                        + settle.qualify(
                                lead.number(),
                                version(),
                                new OpenOpportunityCommand(
                                        getKey(), sent("company"), null, sent("title"), outlook(sent("currency")))));
            case "drop" -> {
                settle.drop(lead.number(), version(), sent("reason"));
                redirect("/office/lead/" + lead.number() + "?done=lead-dropped");
            }
            default -> {
                noteActivity(NoteActivityCommand.Subject.LEAD, lead.number());
                redirect("/office/lead/" + lead.number() + "?done=noted");
            }
        }
    }

    public LeadView getLead() {
        return lead;
    }

    @Override
    public List<ActivityView> getActivities() {
        return activities;
    }

    public boolean isOpen() {
        return lead.state().equals("OPEN");
    }

    public List<Stage> getStages() {
        return List.of(Stage.FOUND, Stage.PROPOSED, Stage.NEGOTIATED);
    }
}
