package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;

/** Goes on with the first date still to come. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class ResumeRecurringOrder {

    @Inject
    private RecurringAccess access;

    /** @param seen the version that the caller was shown */
    public void resume(String number, long seen) {
        access.change(number, seen, (order, days, cause) -> order.resume(days, cause));
    }
}
