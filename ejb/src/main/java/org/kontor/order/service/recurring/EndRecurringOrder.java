package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;

/** Ends a recurring order for good; its orders stay. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class EndRecurringOrder {

    @Inject
    private RecurringAccess access;

    /** @param seen the version that the caller was shown */
    public void end(String number, long seen) {
        access.change(number, seen, (order, days, cause) -> order.end(cause));
    }
}
