package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.CaseState;
import org.kontor.crm.model.Priority;
import org.kontor.crm.service.ActivityQueries;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.CaseQueries;
import org.kontor.crm.service.CaseView;
import org.kontor.crm.service.MoveCase;
import org.kontor.crm.service.NoteActivityCommand;

/** One case: what the customer wants, what was done about it, and whose turn it is. */
@Named("officeCase")
@RequestScoped
public class OfficeCasePage extends CrmPage {

    @EJB
    private CaseQueries queries;

    @EJB
    private ActivityQueries talks;

    @EJB
    private MoveCase move;

    private CaseView one;
    private List<ActivityView> activities = List.of();

    @Override
    protected void load() {
        one = queries.byNumber(argument());
        activities = talks.of(NoteActivityCommand.Subject.CASE, one.row().number());
    }

    @Override
    protected void submit() {
        one = queries.byNumber(argument());
        String number = one.row().number();
        if (act("note").equals("move")) {
            move.move(
                    number,
                    version(),
                    choice(CaseState.class, "state"),
                    choice(Priority.class, "priority"),
                    sent("resolution"));
            redirect("/office/case/" + number + "?done=case-moved");
        } else {
            noteActivity(NoteActivityCommand.Subject.CASE, number);
            redirect("/office/case/" + number + "?done=noted");
        }
    }

    public CaseView getOne() {
        return one;
    }

    @Override
    public List<ActivityView> getActivities() {
        return activities;
    }

    public List<CaseState> getStates() {
        return List.of(CaseState.values());
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }
}
