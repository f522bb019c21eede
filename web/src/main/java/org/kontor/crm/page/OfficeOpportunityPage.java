package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.Stage;
import org.kontor.crm.service.ActivityQueries;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.LinkOpportunityOrder;
import org.kontor.crm.service.MoveOpportunity;
import org.kontor.crm.service.NoteActivityCommand;
import org.kontor.crm.service.OpportunityView;
import org.kontor.crm.service.PipelineQueries;

/** One opportunity: what is believed of it, which orders came of it, and what was talked about. */
@Named("officeOpportunity")
@RequestScoped
public class OfficeOpportunityPage extends CrmPage {

    @EJB
    private PipelineQueries queries;

    @EJB
    private ActivityQueries talks;

    @EJB
    private MoveOpportunity move;

    @EJB
    private LinkOpportunityOrder link;

    private OpportunityView opportunity;
    private List<ActivityView> activities = List.of();

    @Override
    protected void load() {
        opportunity = queries.byNumber(argument());
        activities = talks.of(
                NoteActivityCommand.Subject.OPPORTUNITY, opportunity.row().number());
    }

    @Override
    protected void submit() {
        opportunity = queries.byNumber(argument());
        String number = opportunity.row().number();
        String done = "noted";
        switch (act("note")) {
            case "move" -> {
                move.move(number, version(), outlook(opportunity.row().amount().currency()), sent("reason"));
                done = "opportunity-moved";
            }
            case "link" -> {
                link.link(number, sent("order"));
                done = "order-linked";
            }
            case "unlink" -> {
                link.unlink(number, sent("order"));
                done = "order-unlinked";
            }
            default -> noteActivity(NoteActivityCommand.Subject.OPPORTUNITY, number);
        }
        redirect("/office/opportunity/" + number + "?done=" + done);
    }

    public OpportunityView getOpportunity() {
        return opportunity;
    }

    @Override
    public List<ActivityView> getActivities() {
        return activities;
    }

    public List<Stage> getStages() {
        return List.of(Stage.values());
    }

    /** What stands in a field: what was typed, and otherwise what is believed now. */
    public String typed(String field, String now) {
        return isPost() && sent("act").equals("move") ? sent(field) : now;
    }
}
