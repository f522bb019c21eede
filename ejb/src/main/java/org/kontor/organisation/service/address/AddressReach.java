package org.kontor.organisation.service.address;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.organisation.model.Address;
import org.kontor.organisation.model.AddressRepository;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.unit.UnitReach;

/** Which addresses the caller may change: those of his units; those of the company when his permission reaches so far. */
@Dependent
class AddressReach {

    @Inject
    private UnitReach units;

    @EJB
    private ReachQueries reaches;

    @Inject
    private AddressRepository addresses;

    /** @param unit null for the whole company @return the company */
    long manages(Long unit) {
        CallerView caller = units.caller();
        boolean within = unit == null
                ? caller.scope(Permission.COMPANY_MANAGE) == Scope.COMPANY
                : reaches.reaches(caller, Permission.COMPANY_MANAGE, unit);
        if (!within) {
            throw new RuleViolated(OrganisationRule.ADDRESS_NOT_FOUND);
        }
        return caller.companyId();
    }

    /** The address, when the caller may change it. */
    Address managed(long id, long seenVersion) {
        Address address = addresses.byId(units.company(), id);
        manages(address.unitId());
        address.expect(seenVersion);
        return address;
    }

    void refuseTakenLabel(long company, Address address) {
        if (addresses.isLabelTaken(company, address.label(), address.id())) {
            throw new RuleViolated(
                    OrganisationRule.ADDRESS_LABEL_TAKEN, Map.of("field", "label", "label", address.label()));
        }
    }

    static Address.Place place(AddressCommand c) {
        return new Address.Place(
                c.label(),
                c.recipient(),
                c.street(),
                c.city(),
                c.region(),
                c.postalCode(),
                c.country(),
                c.phone(),
                c.instructions());
    }
}
