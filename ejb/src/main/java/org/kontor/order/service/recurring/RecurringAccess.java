package org.kontor.order.service.recurring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.Cause;
import org.kontor.order.model.recurring.RecurringOrder;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.WorkingDays;

/** Lends a recurring order to a use case: the caller's to change, locked, as he has seen it, and noted afterwards. */
@Dependent
public class RecurringAccess {

    @Inject
    private RecurringOrderRepository repository;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private RecurringOrderQueries queries;

    /** What is done to the order that was lent. */
    interface Work {
        void on(RecurringOrder order, WorkingDays days, Cause cause);
    }

    /**
     * @param seen the version that the caller was shown
     * @throws RuleViolated {@link RecurringRule#NOT_FOUND}, {@link RecurringRule#CHANGED_MEANWHILE}
     */
    void change(String number, long seen, Work work) {
        CallerView caller = callers.current();
        if (caller.companyId() == null || !queries.mayChange(number)) {
            throw new RuleViolated(RecurringRule.NOT_FOUND, Map.of("number", number));
        }
        RecurringOrder order = repository.lock(caller.companyId(), number);
        order.requireVersion(seen);
        work.on(order, repository.workingDays(order.companyId()), cause(caller));
        repository.note(order);
    }

    Cause cause(CallerView caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return caller.actorName() == null
                ? Cause.of(caller.personName(), now)
                : new Cause(caller.actorName(), caller.personName(), now, null);
    }
}
