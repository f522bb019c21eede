package org.kontor.organisation.service.costcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.CostCentre;
import org.kontor.organisation.model.CostCentreRepository;

/** Adds a cost centre for units that the caller manages. */
@Stateless
public class FoundCostCentre {

    @Inject
    private CostCentreReach reach;

    @Inject
    private CostCentreRepository centres;

    /** @return the number of the new cost centre */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public long found(CostCentreCommand command) {
        long company = reach.manages(command.units());
        reach.refuseTakenCode(company, command.code(), null);
        return centres.add(new CostCentre(company, command.code(), command.name(), command.units()));
    }
}
