package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.StaffReach;
import org.kontor.identity.model.Term;
import org.kontor.identity.service.people.StaffPeopleQueries;
import org.kontor.identity.service.people.StaffPersonRow;
import org.kontor.identity.service.people.StaffPostRow;
import org.kontor.identity.service.role.GiveStaffRole;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.identity.service.role.TakeStaffRole;
import org.kontor.identity.service.session.EndSessionsOf;
import org.kontor.identity.service.session.SessionQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.RightsPage;

/** What somebody may do, and why; for staff also the ways to give and take. */
@Named("officeUser")
@RequestScoped
public class OfficeUserPage extends RightsPage {

    @EJB
    private StaffPeopleQueries people;

    @EJB
    private RoleQueries roles;

    @EJB
    private GiveStaffRole give;

    @EJB
    private TakeStaffRole take;

    @EJB
    private EndSessionsOf endSessions;

    @EJB
    private SessionQueries sessions;

    private StaffPersonRow person;
    private List<SessionQueries.SessionRow> open = List.of();
    private List<StaffPostRow> posts = List.of();
    private List<RoleRow> choices = List.of();

    @Override
    protected void load() {
        person = people.byId(id());
        posts = people.posts(id());
        choices = roles.list();
        open = sessions.ofPerson(id());
        show(people.rights(id()));
    }

    @Override
    protected void submit() {
        if (sent("do").equals("take")) {
            take.take(id(), sent("role"), reach());
        } else if (sent("do").equals("end-sessions")) {
            endSessions.end(id());
        } else {
            requireText("role");
            Term term = term();
            if (!problems.isAny()) {
                give.give(id(), sent("role"), term, reach());
            }
        }
        if (!problems.isAny()) {
            redirect("/office/user/" + id() + "?done=saved");
        }
    }

    /** For all companies, for those of a division (its number), or for those whose contact the person is. */
    private StaffReach reach() {
        String sent = sent("reach");
        if (sent.isEmpty() || sent.equals("ALL")) {
            return StaffReach.ALL;
        }
        if (sent.equals("OWN")) {
            return StaffReach.OWN;
        }
        if (!sent.matches("[0-9]{1,18}")) {
            throw new RuleViolated(IdentityRule.REACH_UNKNOWN);
        }
        return StaffReach.ofDivision(Long.parseLong(sent));
    }

    /** As a form sends it. */
    public String reach(StaffReach reach) {
        return reach.divisionId() == null
                ? reach.scope().name()
                : reach.divisionId().toString();
    }

    public List<StaffPeopleQueries.Division> getDivisions() {
        return people.divisions();
    }

    public StaffPersonRow getPerson() {
        return person;
    }

    public List<SessionQueries.SessionRow> getSessions() {
        return open;
    }

    public List<StaffPostRow> getPosts() {
        return posts;
    }

    public List<RoleRow> getRoles() {
        return choices;
    }
}
