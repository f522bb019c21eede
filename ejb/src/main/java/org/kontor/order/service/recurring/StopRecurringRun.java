package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.recurring.RecurringOrder;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RunProblem;
import org.kontor.order.model.recurring.WorkingDays;

/** Stops a run that could not place its order, after that has been undone, and tells the owner why. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class StopRecurringRun {

    @Inject
    private RecurringOrderRepository repository;

    @Inject
    private StopLetters letters;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    public void stop(long id, RunProblem problem) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<RecurringOrder> claimed = repository.claim(id);
        if (claimed.isEmpty()) {
            return;
        }
        RecurringOrder order = claimed.get();
        WorkingDays days = repository.workingDays(order.companyId());
        Optional<LocalDate> due = order.due(days, now);
        if (due.isEmpty()) {
            return;
        }
        List<RunProblem> problems = List.of(problem);
        order.stop(due.get(), problems, days, new Cause(RunRecurringOrder.ACTOR, order.ownerName(), now, null));
        callers.ofMember(order.ownerId(), order.companyId())
                .ifPresent(owner -> letters.write(order, due.get(), problems, owner));
        repository.note(order);
    }
}
