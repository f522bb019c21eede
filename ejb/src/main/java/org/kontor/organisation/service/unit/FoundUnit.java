package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.UnitRepository;

/** Adds a unit below one that the caller manages. */
@Stateless
public class FoundUnit {

    @Inject
    private UnitReach reach;

    @Inject
    private UnitRepository units;

    /** @return the number of the new unit */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public long found(FoundUnitCommand command) {
        long company = reach.manages(command.above()).companyId();
        return units.add(units.treeForChange(company).found(command.above(), command.code(), command.name()));
    }
}
