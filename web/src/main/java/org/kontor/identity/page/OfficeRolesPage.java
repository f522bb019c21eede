package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.people.StaffPeopleQueries;
import org.kontor.identity.service.role.HolderRow;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.kernel.Permission;
import org.kontor.shell.PortalPage;

/** The matrix: roles of staff and what each may do; and for one permission everybody who has it. */
@Named("officeRoles")
@RequestScoped
public class OfficeRolesPage extends PortalPage {

    @EJB
    private RoleQueries roles;

    @EJB
    private StaffPeopleQueries people;

    private List<RoleRow> rows = List.of();
    private List<HolderRow> holders = List.of();

    @Override
    protected void load() {
        rows = roles.list();
        if (getAsked() != null) {
            holders = people.holders(getAsked());
        }
    }

    public List<RoleRow> getRoles() {
        return rows;
    }

    /** Those that some role of staff may have. */
    public List<String> getPermissions() {
        return Permission.all().stream()
                .filter(permission -> Permission.isOfStaff(permission) || permission.equals(Permission.ACCOUNT_EDIT))
                .toList();
    }

    public List<String> getAllPermissions() {
        return Permission.all();
    }

    /** The permission that is asked about; null for none. */
    public String getAsked() {
        return Permission.all().contains(sent("who")) ? sent("who") : null;
    }

    public List<HolderRow> getHolders() {
        return holders;
    }
}
