package org.kontor.organisation.service.address;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.Address;

/** Corrects an address, or gives it to another unit. Orders placed before keep theirs. */
@Stateless
public class ChangeAddress {

    @Inject
    private AddressReach reach;

    /** @param seenVersion of the address as the person saw it */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void change(long id, long seenVersion, AddressCommand command) {
        Address address = reach.managed(id, seenVersion);
        long company = reach.manages(command.unit());
        address.change(command.unit(), AddressReach.place(command));
        reach.refuseTakenLabel(company, address);
    }
}
