package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.Cause;
import org.kontor.order.model.recurring.RecurringOrder;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.RunProblem;
import org.kontor.order.model.recurring.WorkingDays;
import org.kontor.order.service.CommitOrder;
import org.kontor.order.service.PlaceOrderCommand;

/**
 * Places the order of a date that is due, or stops it for its owner: order, what became of the date and the next date are
 * one transaction. The key of the order is made of the recurring order and the date, so that whoever tries again, on
 * whatever node, after whatever end of the one before, finds the same order.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.SYSTEM)
@Retried
public class RunRecurringOrder {

    /** Who is named where no person acted. */
    static final String ACTOR = "Kontor";

    @Inject
    private RecurringOrderRepository repository;

    @Inject
    private RecurringCheck check;

    @Inject
    private StopLetters letters;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private PlanningQueries planning;

    @EJB
    private CommitOrder commit;

    /**
     * @return false when nothing was due any more or another node has it in hand
     * @throws RuleViolated what kept the order from being placed; nothing is changed then
     */
    public boolean run(long id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<RecurringOrder> claimed = repository.claim(id);
        if (claimed.isEmpty()) {
            return false;
        }
        RecurringOrder order = claimed.get();
        WorkingDays days = repository.workingDays(order.companyId());
        Optional<LocalDate> due = order.due(days, now);
        if (due.isEmpty()) {
            return false;
        }
        Cause cause = new Cause(ACTOR, order.ownerName(), now, null);
        String key = order.keyOf(due.get());
        Optional<String> number = repository.placed(order.companyId(), key);
        if (number.isEmpty()) {
            CallerView owner = owner(order);
            List<RunProblem> problems = problems(order, owner, now);
            if (!problems.isEmpty()) {
                order.stop(due.get(), problems, days, cause);
                letters.write(order, due.get(), problems, owner);
                repository.note(order);
                return true;
            }
            number = Optional.of(
                    commit.commit(owner, command(order, due.get(), key)).value());
        }
        order.placed(due.get(), number.get(), days, cause);
        repository.note(order);
        return true;
    }

    private CallerView owner(RecurringOrder order) {
        return callers.ofMember(order.ownerId(), order.companyId())
                .filter(owner -> owner.may(Permission.ORDER_PLACE) && owner.may(Permission.RECURRING_EDIT))
                .orElseThrow(() -> new RuleViolated(RecurringRule.OWNER_GONE, Map.of("owner", order.ownerName())));
    }

    private List<RunProblem> problems(RecurringOrder order, CallerView owner, Instant now) {
        planning.requireUsable(order.companyId(), order.costCentre());
        return check
                .check(order.companyId(), owner.language(), order.templateLines(), order.allowedRise(), now)
                .stream()
                .map(RecurringCheck.CheckedLine::problem)
                .filter(Objects::nonNull)
                .toList();
    }

    private static PlaceOrderCommand command(RecurringOrder order, LocalDate due, String key) {
        List<PlaceOrderCommand.Line> lines = order.templateLines().stream()
                .map(line -> new PlaceOrderCommand.Line(
                        line.sku(), line.quantity().amount(), line.quantity().unit(), line.content()))
                .toList();
        return PlaceOrderCommand.ofLines(key, lines, String.valueOf(order.shipToId()), order.poNumberOf(due), null)
                .charged(order.costCentre(), order.budgetId(), order.unitId(), null);
    }
}
