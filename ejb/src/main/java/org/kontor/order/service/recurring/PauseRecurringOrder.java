package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;

/** Lets no order be placed until its owner wants to go on. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class PauseRecurringOrder {

    @Inject
    private RecurringAccess access;

    /** @param seen the version that the caller was shown */
    public void pause(String number, long seen) {
        access.change(number, seen, (order, days, cause) -> order.pause(cause));
    }
}
