package org.kontor.pricing.service.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.ContractRepository;

/** Approves a contract that somebody else has drafted, or ends one now. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class DecideContract {

    @Inject
    private ContractRepository contracts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @param version of the contract as it was seen */
    public void approve(String number, long version) {
        CallerView caller = callers.current();
        contracts.approve(number, version, caller.personId(), caller.personName());
    }

    /** @param version of the contract as it was seen */
    public void end(String number, long version) {
        contracts.end(number, version, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
