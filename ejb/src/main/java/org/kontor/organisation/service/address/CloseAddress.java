package org.kontor.organisation.service.address;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.Address;
import org.kontor.organisation.model.AddressRepository;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.unit.UnitReach;

/** Takes an address out of use, or into use again. One that a unit proposes for its orders stays. */
@Stateless
public class CloseAddress {

    @Inject
    private AddressReach reach;

    @Inject
    private UnitReach units;

    @Inject
    private AddressRepository addresses;

    /** @param open whether it shall be in use */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void close(long id, long seenVersion, boolean open) {
        Address address = reach.managed(id, seenVersion);
        if (open) {
            address.reopen();
            return;
        }
        addresses.proposedBy(units.company(), id).ifPresent(unit -> {
            throw new RuleViolated(OrganisationRule.ADDRESS_IS_DEFAULT, Map.of("unit", unit));
        });
        address.close();
    }
}
