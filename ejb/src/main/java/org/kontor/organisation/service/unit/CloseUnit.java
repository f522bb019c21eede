package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.UnitRepository;
import org.kontor.organisation.model.UnitTree;

/** Takes a unit out of use when nothing and nobody is in it any more. */
@Stateless
public class CloseUnit {

    @Inject
    private UnitReach reach;

    @Inject
    private UnitRepository units;

    /** @param seenVersion of the unit as the person saw it */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void close(long unit, long seenVersion) {
        UnitTree tree = units.treeForChange(reach.manages(unit).companyId());
        tree.unit(unit).expect(seenVersion);
        tree.close(unit, units.peopleIn(unit));
    }
}
