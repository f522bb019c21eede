package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;

/** Leaves out one order: the one that waits, or else the next. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class SkipRecurringRun {

    @Inject
    private RecurringAccess access;

    /** @param seen the version that the caller was shown */
    public void skip(String number, long seen) {
        access.change(number, seen, (order, days, cause) -> order.skip(days, cause));
    }
}
