package org.kontor.organisation.service.costcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.CostCentre;

/** Renames a cost centre and says anew which units it serves. */
@Stateless
public class ChangeCostCentre {

    @Inject
    private CostCentreReach reach;

    /** @param seenVersion of the cost centre as the person saw it */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void change(long id, long seenVersion, CostCentreCommand command) {
        CostCentre centre = reach.managed(id, seenVersion);
        long company = reach.manages(command.units());
        reach.refuseTakenCode(company, command.code(), id);
        centre.change(command.code(), command.name(), command.units());
    }
}
