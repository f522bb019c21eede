package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.people.InvitePerson;
import org.kontor.identity.service.people.InvitePersonCommand;
import org.kontor.identity.service.people.StaffPeopleQueries;
import org.kontor.identity.service.people.StaffPersonRow;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Who signs in: staff, and whoever is looked for by name. */
@Named("officeUsers")
@RequestScoped
public class OfficeUsersPage extends PortalPage {

    @EJB
    private StaffPeopleQueries people;

    @EJB
    private RoleQueries roles;

    @EJB
    private InvitePerson invite;

    private List<RoleRow> choices = List.of();
    private List<StaffPersonRow> rows = List.of();

    @Override
    protected void load() {
        rows = people.list(getQ(), isEverybody());
        choices = roles.list();
    }

    @Override
    protected void submit() {
        requireText("email");
        if (!problems.isAny()) {
            invite.invite(
                    new InvitePersonCommand(sent("email"), null, null, Set.of(sent("role")), reader.getLanguage()));
            redirect("/office/users?done=invited");
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("identity.email-unknown-form") ? "email" : "";
    }

    public List<RoleRow> getRoles() {
        return choices;
    }

    public List<StaffPersonRow> getRows() {
        return rows;
    }

    public String getQ() {
        return sent("q");
    }

    public boolean isEverybody() {
        return sent("everybody").equals("1");
    }
}
