package org.kontor.organisation.service.address;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.Address;
import org.kontor.organisation.model.AddressRepository;

/** Enters an address into the book of the company or of one of its units. */
@Stateless
public class AddAddress {

    @Inject
    private AddressReach reach;

    @Inject
    private AddressRepository addresses;

    /** @return the number of the new address */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public long add(AddressCommand command) {
        long company = reach.manages(command.unit());
        Address address = new Address(company, command.unit(), AddressReach.place(command));
        reach.refuseTakenLabel(company, address);
        return addresses.add(address);
    }
}
