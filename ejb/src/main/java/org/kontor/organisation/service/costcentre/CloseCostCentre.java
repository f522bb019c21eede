package org.kontor.organisation.service.costcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.CostCentre;

/** Takes a cost centre out of use, or into use again; what was booked on it stays. */
@Stateless
public class CloseCostCentre {

    @Inject
    private CostCentreReach reach;

    /** @param open whether it shall be in use */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void close(long id, long seenVersion, boolean open) {
        CostCentre centre = reach.managed(id, seenVersion);
        if (open) {
            centre.reopen();
        } else {
            centre.close();
        }
    }
}
