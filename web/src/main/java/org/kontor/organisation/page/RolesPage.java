package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;
import org.kontor.shell.PortalPage;

/** The roles of the company: those it has built, and those of the program. */
@Named
@RequestScoped
public class RolesPage extends PortalPage {

    @EJB
    private RoleQueries roles;

    private List<RoleRow> rows = List.of();

    @Override
    protected void load() {
        rows = roles.list();
    }

    public List<RoleRow> getOwn() {
        return rows.stream().filter(role -> !role.ofProgram()).toList();
    }

    public List<RoleRow> getOfProgram() {
        return rows.stream().filter(RoleRow::ofProgram).toList();
    }

    public boolean isBuilder() {
        return reader.getCaller().scope(Permission.PEOPLE_MANAGE) == Scope.COMPANY;
    }
}
