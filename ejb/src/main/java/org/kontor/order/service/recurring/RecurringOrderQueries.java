package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.recurring.RecurringOrderRepository;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.RecurringStatus;
import org.kontor.order.model.recurring.Schedule;
import org.kontor.order.model.recurring.TemplateLine;
import org.kontor.order.model.recurring.WorkingDays;
import org.kontor.organisation.service.RecordScope;

/** Recurring orders to look at: those that the caller's reach covers; others are answered like what is not there. */
@Stateless
public class RecurringOrderQueries {

    public static final int MOST = 200;

    private static final int UPCOMING = 5;
    private static final int RUNS_SHOWN = 24;
    private static final int DAYS_OF_HISTORY = 365;

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("r", "owner_id");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecurringOrderRepository repository;

    @Inject
    private RecurringCheck check;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** Those that need somebody first, then by the next date, ended ones last; at most {@link #MOST}. */
    @RolesAllowed(Permission.ORDER_READ)
    public List<RecurringRow> mine() {
        Query query = ask(RecurringSql.LIST, reach(callers.current(), Permission.ORDER_READ));
        return SqlRow.all(query.setParameter(1, MOST).getResultList()).stream()
                .map(RecurringSql::row)
                .toList();
    }

    /** How many wait for somebody to look at them. */
    @RolesAllowed(Permission.ORDER_READ)
    public int waiting() {
        Query query = ask(
                "select count(*) from order_.recurring_order r where r.status = ?1 and (%s)",
                reach(callers.current(), Permission.ORDER_READ));
        Object found =
                query.setParameter(1, RecurringStatus.REVIEW_NEEDED.name()).getSingleResult();
        return ((Number) found).intValue();
    }

    /**
     * One with its lines as of now.
     *
     * @throws RuleViolated {@link RecurringRule#NOT_FOUND}
     */
    @RolesAllowed(Permission.ORDER_READ)
    public RecurringView byNumber(String number) {
        CallerView caller = callers.current();
        Query query =
                ask(RecurringSql.HEAD, reach(caller, Permission.ORDER_READ)).setParameter(1, number);
        RecurringSql.Head head = SqlRow.all(query.getResultList()).stream()
                .findFirst()
                .map(RecurringSql::head)
                .orElseThrow(() -> new RuleViolated(RecurringRule.NOT_FOUND, Map.of("number", String.valueOf(number))));
        List<TemplateLine> templates = rows(RecurringSql.LINES, head.id()).stream()
                .map(row -> RecurringSql.line(row, head.currency()))
                .toList();
        WorkingDays days = repository.workingDays(head.companyId());
        return RecurringSql.view(
                head,
                lines(caller, head, templates),
                waiting(head) ? RecurringSql.problems(one(RecurringSql.PROBLEMS, head)) : List.of(),
                upcoming(head, days),
                rows(RecurringSql.RUNS.formatted(RUNS_SHOWN), head.id()).stream()
                        .map(RecurringSql::run)
                        .toList(),
                rows(RecurringSql.HISTORY, head.id()).stream()
                        .map(RecurringSql::move)
                        .toList(),
                mayChange(number));
    }

    /** The dates of a schedule that nobody has begun yet, for who is making one. */
    @RolesAllowed(Permission.RECURRING_EDIT)
    public List<LocalDate> preview(Schedule schedule) {
        WorkingDays days = repository.workingDays(callers.current().companyId());
        LocalDate passed = schedule.lastPassed(clock.instant());
        LocalDate before = schedule.first().minusDays(1);
        return schedule.upcoming(before.isAfter(passed) ? before : passed, UPCOMING, days);
    }

    /** Articles that somebody thinks of ordering regularly, as of now; what he cannot order is left out. */
    @RolesAllowed(Permission.RECURRING_EDIT)
    public List<RecurringView.Line> draft(List<RecurringCommand.Line> wanted) {
        CallerView caller = callers.current();
        return check.draft(caller.companyId(), caller.language(), wanted, clock.instant()).stream()
                .map(RecurringSql::checked)
                .toList();
    }

    /** Whether the caller may change it: it is his, or his permission reaches so far. */
    @RolesAllowed({Permission.ORDER_READ, Permission.RECURRING_EDIT})
    public boolean mayChange(String number) {
        CallerView caller = callers.current();
        if (!caller.may(Permission.RECURRING_EDIT)) {
            return false;
        }
        Query query = ask(
                "select count(*) from order_.recurring_order r where r.number = ?1 and (%s)",
                reach(caller, Permission.RECURRING_EDIT));
        Object found = query.setParameter(1, number).getSingleResult();
        return ((Number) found).intValue() == 1;
    }

    /** The recurring order that an order came from, when the caller may see it. */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public Optional<String> ofOrder(String orderNumber) {
        Query query = ask(
                "select r.number from order_.recurring_run n join order_.recurring_order r on r.id = n.recurring_id"
                        + " where n.order_number = ?1 and (%s)",
                RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, Permission.ORDER_READ, RECORD));
        List<?> numbers = query.setParameter(1, orderNumber).getResultList();
        return numbers.stream().map(String.class::cast).findFirst();
    }

    /** Articles that the company ordered at least three times within a year, most often first. */
    @RolesAllowed(Permission.ORDER_READ)
    public List<RecurringCandidate> candidates(int most) {
        CallerView caller = callers.current();
        Instant since = clock.instant().minusSeconds(DAYS_OF_HISTORY * 86_400L);
        return SqlRow.all(entities.createNativeQuery(RecurringSql.CANDIDATES)
                        .setParameter(1, caller.companyId())
                        .setParameter(2, since.atOffset(ZoneOffset.UTC))
                        .setParameter(3, caller.language())
                        .setParameter(4, most)
                        .getResultList())
                .stream()
                .map(RecurringSql::candidate)
                .toList();
    }

    private List<RecurringView.Line> lines(CallerView caller, RecurringSql.Head head, List<TemplateLine> lines) {
        if (!caller.may(Permission.ORDER_PLACE)) {
            return lines.stream().map(RecurringSql::unchecked).toList();
        }
        return check.check(head.companyId(), caller.language(), lines, head.allowedRise(), clock.instant()).stream()
                .map(RecurringSql::checked)
                .toList();
    }

    private static boolean waiting(RecurringSql.Head head) {
        return head.status() == RecurringStatus.REVIEW_NEEDED;
    }

    private static List<LocalDate> upcoming(RecurringSql.Head head, WorkingDays days) {
        return head.nextDate() == null || head.status() == RecurringStatus.ENDED
                ? List.of()
                : head.schedule().upcoming(head.nextDate().minusDays(1), UPCOMING, days);
    }

    private String one(String sql, RecurringSql.Head head) {
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, head.id())
                .setParameter(2, head.nextDate())
                .getResultList();
        return found.isEmpty() ? "[]" : String.valueOf(found.get(0));
    }

    private List<SqlRow> rows(String sql, long id) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, id).getResultList());
    }

    /** What the caller's permission reaches, its places numbered from 2. */
    private static RecordScope reach(CallerView caller, String permission) {
        return RecordScope.of(caller, permission, RECORD);
    }

    private Query ask(String sql, RecordScope reach) {
        Query query = entities.createNativeQuery(sql.formatted(reach.numberedFrom(2)));
        for (int i = 0; i < reach.values().size(); i++) {
            query.setParameter(i + 2, reach.values().get(i));
        }
        return query;
    }
}
