package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.Cause;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.recurring.RecurringOrder;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RecurringOwner;

/** Begins an order that comes back, in the name of the caller, at the prices he was shown. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class StartRecurringOrder {

    @Inject
    private RecurringOrderRepository repository;

    @Inject
    private RecurringPlanning planning;

    @Inject
    private RecurringAccess access;

    @Inject
    private Ids ids;

    @EJB
    private CallerQueries callers;

    /** @return its number */
    public String start(RecurringCommand command) {
        CallerView caller = callers.current();
        if (caller.companyId() == null || caller.personId() == null || !caller.may(Permission.ORDER_PLACE)) {
            throw new RuleViolated(OrderRule.COMPANY_MAY_NOT_ORDER);
        }
        Cause cause = access.cause(caller);
        RecurringOrder order = RecurringOrder.start(
                repository.nextNumber(),
                ids.next().toString(),
                new RecurringOwner(caller.companyId(), caller.unitId(), caller.personId(), caller.personName()),
                planning.plan(caller, command, cause.at()),
                repository.workingDays(caller.companyId()),
                cause);
        repository.add(order);
        return order.number();
    }
}
