package org.kontor.pricing.service.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.ContractRepository;

/** Drafts a contract with a company; it gives no price before somebody else has approved it. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class OpenContract {

    @Inject
    private ContractRepository contracts;

    @EJB
    private CallerQueries callers;

    /**
     * @param company its number
     * @param to null when it has no end
     */
    public void open(String number, String name, String company, Instant from, Instant to) {
        CallerView caller = callers.current();
        contracts.open(number, name, company, from, to, caller.personId(), caller.personName());
    }
}
