package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** Changes lines, terms or schedule; with it the caller agrees to the prices he was shown. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class ChangeRecurringOrder {

    @Inject
    private RecurringPlanning planning;

    @Inject
    private RecurringAccess access;

    @EJB
    private CallerQueries callers;

    /** @param seen the version that the caller was shown */
    public void change(String number, long seen, RecurringCommand command) {
        CallerView caller = callers.current();
        access.change(
                number,
                seen,
                (order, days, cause) -> order.change(planning.plan(caller, command, cause.at()), days, cause));
    }
}
