package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.people.InvitationQueries;
import org.kontor.identity.service.people.PeopleQueries;
import org.kontor.identity.service.people.PersonFilter;
import org.kontor.identity.service.people.PersonRow;
import org.kontor.identity.service.people.WithdrawInvitation;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.shell.PortalPage;

/** The people of the company: who is there, with which roles where. */
@Named
@RequestScoped
public class PeoplePage extends PortalPage {

    @EJB
    private PeopleQueries people;

    @EJB
    private RoleQueries roles;

    @EJB
    private InvitationQueries invitations;

    @EJB
    private WithdrawInvitation withdraw;

    private List<InvitationQueries.OpenInvitation> open = List.of();
    private List<PersonRow> rows = List.of();
    private List<RoleRow> choices = List.of();

    @Override
    protected void load() {
        rows = people.list(new PersonFilter(getQ(), getRole(), isGone()));
        choices = roles.list();
        open = invitations.open();
    }

    @Override
    protected void submit() {
        withdraw.withdraw(sent("withdraw").matches("[0-9]{1,18}") ? Long.parseLong(sent("withdraw")) : 0);
        redirect("/company/people?done=invitation-withdrawn");
    }

    public List<InvitationQueries.OpenInvitation> getInvitations() {
        return open;
    }

    public List<PersonRow> getRows() {
        return rows;
    }

    public List<RoleRow> getRoles() {
        return choices;
    }

    public String getQ() {
        return sent("q");
    }

    public String getRole() {
        return sent("role");
    }

    public boolean isGone() {
        return sent("gone").equals("yes");
    }

    public boolean isFiltered() {
        return !getQ().isEmpty() || !getRole().isEmpty() || isGone();
    }

    public boolean isAlone() {
        return !isFiltered() && rows.size() == 1;
    }
}
