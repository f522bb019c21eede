package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.Unit;
import org.kontor.organisation.model.UnitRepository;
import org.kontor.organisation.model.UnitTree;

/** Renames a unit and hangs it elsewhere; the caller manages the unit, and the one it shall hang below. */
@Stateless
public class ChangeUnit {

    @Inject
    private UnitReach reach;

    @Inject
    private UnitRepository units;

    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void change(ChangeUnitCommand command) {
        UnitTree tree = units.treeForChange(reach.manages(command.unit()).companyId());
        Unit unit = tree.unit(command.unit());
        unit.expect(command.seenVersion());
        tree.rename(command.unit(), command.code(), command.name());
        if (command.above() != null && !command.above().equals(unit.parentId())) {
            reach.manages(command.above());
            tree.move(command.unit(), command.above());
        }
    }
}
