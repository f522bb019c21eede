package org.kontor.order.model.recurring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.Cause;

/**
 * An order that comes back. Every due date ends in at most one order; dates that passed while nobody could place them are
 * made good once, by the latest of them. What a run cannot place as its owner agreed to it waits for the owner. Its status
 * moves only by the rows of {@link RecurringVerb#TABLE}.
 */
@Entity
@Table(schema = "order_", name = "recurring_order")
@SequenceGenerator(
        name = "recurring_order_seq",
        schema = "order_",
        sequenceName = "recurring_order_seq",
        allocationSize = 50)
public class RecurringOrder {

    public static final int MAX_LINES = 200;

    private static final BigDecimal MOST_RISE = BigDecimal.valueOf(100);
    private static final int MOST_RUNS = 1000;
    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recurring_order_seq")
    private Long id;

    private String number;

    @Column(name = "run_key")
    private String runKey;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "owner_name")
    private String ownerName;

    @Enumerated(EnumType.STRING)
    private RecurringStatus status;

    private String name;

    @Column(name = "ship_to_id")
    private long shipToId;

    @Column(name = "ship_to_label")
    private String shipToLabel;

    @Column(name = "cost_centre")
    private String costCentre;

    @Column(name = "budget_id")
    private Long budgetId;

    @Column(name = "po_pattern")
    private String poPattern;

    private String currency;

    @Column(name = "allowed_rise")
    private BigDecimal allowedRise;

    @Column(name = "most_runs")
    private Integer mostRuns;

    @Enumerated(EnumType.STRING)
    private Period period;

    private int every;

    @Column(name = "on_day")
    private Integer onDay;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "last_date")
    private LocalDate lastDate;

    @Enumerated(EnumType.STRING)
    private Shift shift;

    @Column(name = "time_zone")
    private String timeZone;

    /** The due date that comes next, or waits for its owner; null when there is none. */
    @Column(name = "next_date")
    private LocalDate nextDate;

    @Column(name = "next_at")
    private Instant nextAt;

    /** The latest date that is done with, placed or not. */
    @Column(name = "done_until")
    private LocalDate doneUntil;

    @Column(name = "run_count")
    private int runCount;

    @Column(name = "move_count")
    private int moveCount;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "recurring", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<RecurringLine> lines = new ArrayList<>();

    @Version
    private long version;

    @Transient
    private List<RecurringMove> moves = new ArrayList<>();

    @Transient
    private List<Run> runs = new ArrayList<>();

    protected RecurringOrder() {}

    /**
     * Begins a recurring order.
     *
     * @param runKey unique and told to nobody: the keys of its orders are made of it
     * @throws RuleViolated {@link RecurringRule}: name, schedule, lines, allowed rise, count
     */
    public static RecurringOrder start(
            String number, String runKey, RecurringOwner owner, RecurringPlan plan, WorkingDays days, Cause cause) {
        RecurringOrder order = new RecurringOrder();
        order.number = number;
        order.runKey = runKey;
        order.companyId = owner.companyId();
        order.unitId = owner.unitId();
        order.ownerId = owner.personId();
        order.ownerName = owner.name();
        order.createdAt = cause.at();
        LocalDate today = LocalDate.ofInstant(cause.at(), plan.schedule().zone());
        if (plan.schedule().first().isBefore(today)) {
            throw new RuleViolated(
                    RecurringRule.BEGINS_IN_THE_PAST,
                    Map.of("first", plan.schedule().first(), "today", today));
        }
        order.take(plan);
        order.move(RecurringVerb.START, cause);
        order.expect(plan.schedule()
                .next(today.minusDays(1), days)
                .orElseThrow(() -> new RuleViolated(RecurringRule.NO_DATE_LEFT)));
        return order;
    }

    /**
     * Replaces what is ordered and when. A date that waits for its owner stays due and is tried again with the new lines.
     *
     * @throws RuleViolated as {@link #start}
     */
    public void change(RecurringPlan plan, WorkingDays days, Cause cause) {
        boolean waiting = status == RecurringStatus.REVIEW_NEEDED;
        LocalDate waitingFor = nextDate;
        take(plan);
        move(RecurringVerb.CHANGE, cause);
        if (waiting) {
            expect(waitingFor);
        } else {
            expectAfter(handledUntil(cause.at()), days, cause);
        }
    }

    /**
     * Agrees to today's prices; what waits is tried again.
     *
     * @param now today's price by article; an article without one keeps what was seen
     */
    public void accept(Map<Long, UnitPrice> now, Cause cause) {
        lines.forEach(line -> Optional.ofNullable(now.get(line.productId()))
                .filter(price -> price.currency().equals(currency))
                .ifPresent(line::see));
        move(RecurringVerb.ACCEPT, cause);
    }

    /** Leaves out the date that comes next or waits. */
    public void skip(WorkingDays days, Cause cause) {
        LocalDate skipped = nextDate;
        move(RecurringVerb.SKIP, cause.because(skipped.toString()));
        runs.add(new Run(skipped, Run.Outcome.SKIPPED, null, List.of(), cause.at()));
        doneUntil = skipped;
        expectAfter(handledUntil(cause.at()), days, cause);
    }

    public void pause(Cause cause) {
        move(RecurringVerb.PAUSE, cause);
    }

    /** Goes on with the first date that is still to come: what passed meanwhile is not made good. */
    public void resume(WorkingDays days, Cause cause) {
        move(RecurringVerb.RESUME, cause);
        expectAfter(handledUntil(cause.at()), days, cause);
    }

    public void end(Cause cause) {
        move(RecurringVerb.END, cause);
        expect(null);
    }

    /** The due date to place an order for now: the latest that has come, so that a pause of ours ends in one order. */
    public Optional<LocalDate> due(WorkingDays days, Instant now) {
        if (status != RecurringStatus.ACTIVE
                || nextDate == null
                || schedule().at(nextDate).isAfter(now)) {
            return Optional.empty();
        }
        LocalDate due = nextDate;
        Optional<LocalDate> later = schedule().next(due, days);
        while (later.isPresent() && !schedule().at(later.get()).isAfter(now)) {
            due = later.get();
            later = schedule().next(due, days);
        }
        return Optional.of(due);
    }

    /** Notes the order of a due date; earlier ones that were missed are noted as such. */
    public void placed(LocalDate due, String orderNumber, WorkingDays days, Cause cause) {
        noteMissed(due, days, cause);
        runCount++;
        move(RecurringVerb.RUN, cause.because(orderNumber));
        runs.add(new Run(due, Run.Outcome.PLACED, orderNumber, List.of(), cause.at()));
        doneUntil = due;
        expectAfter(handledUntil(cause.at()), days, cause);
    }

    /** The due date waits for its owner. */
    public void stop(LocalDate due, List<RunProblem> problems, WorkingDays days, Cause cause) {
        noteMissed(due, days, cause);
        move(RecurringVerb.STOP, cause);
        runs.add(new Run(due, Run.Outcome.STOPPED, null, problems, cause.at()));
        expect(due);
    }

    private void noteMissed(LocalDate due, WorkingDays days, Cause cause) {
        for (LocalDate missed = nextDate;
                missed.isBefore(due);
                missed = schedule().next(missed, days).orElse(due)) {
            runs.add(new Run(missed, Run.Outcome.MISSED, null, List.of(), cause.at()));
        }
    }

    private LocalDate handledUntil(Instant now) {
        LocalDate passed = schedule().lastPassed(now);
        return doneUntil == null || passed.isAfter(doneUntil) ? passed : doneUntil;
    }

    private void expectAfter(LocalDate handled, WorkingDays days, Cause cause) {
        boolean counted = mostRuns != null && runCount >= mostRuns;
        Optional<LocalDate> next = counted ? Optional.empty() : schedule().next(handled, days);
        expect(next.orElse(null));
        if (next.isEmpty() && status == RecurringStatus.ACTIVE) {
            move(RecurringVerb.FINISH, cause);
        }
    }

    private void expect(LocalDate date) {
        nextDate = date;
        nextAt = date == null ? null : schedule().at(date);
    }

    private void take(RecurringPlan plan) {
        RecurringTerms terms = plan.terms();
        require(terms, plan.lines());
        name = terms.name().strip();
        shipToId = terms.shipToId();
        shipToLabel = terms.shipToLabel();
        costCentre = terms.costCentre();
        budgetId = terms.budgetId();
        poPattern = terms.poNumber().text();
        currency = terms.currency();
        allowedRise = terms.allowedRise();
        mostRuns = terms.mostRuns();
        Schedule schedule = plan.schedule();
        period = schedule.period();
        every = schedule.every();
        onDay = schedule.day();
        firstDate = schedule.first();
        lastDate = schedule.last();
        shift = schedule.shift();
        timeZone = schedule.zone().getId();
        lines.clear();
        plan.lines().forEach(line -> lines.add(new RecurringLine(this, companyId, lines.size() + 1, line)));
    }

    private static void require(RecurringTerms terms, List<TemplateLine> lines) {
        if (terms.name() == null
                || terms.name().isBlank()
                || terms.name().strip().length() > LONGEST_NAME) {
            throw new RuleViolated(RecurringRule.NAME_MISSING, Map.of("most", LONGEST_NAME));
        }
        if (terms.allowedRise().signum() < 0 || terms.allowedRise().compareTo(MOST_RISE) > 0) {
            throw new RuleViolated(RecurringRule.RISE_INVALID, Map.of("most", MOST_RISE));
        }
        if (terms.mostRuns() != null && (terms.mostRuns() < 1 || terms.mostRuns() > MOST_RUNS)) {
            throw new RuleViolated(RecurringRule.COUNT_INVALID, Map.of("most", MOST_RUNS));
        }
        if (lines.isEmpty()) {
            throw new RuleViolated(RecurringRule.MUST_HAVE_LINES);
        }
        if (lines.size() > MAX_LINES) {
            throw new RuleViolated(RecurringRule.TOO_MANY_LINES, Map.of("most", MAX_LINES));
        }
        if (lines.stream().map(TemplateLine::productId).distinct().count() < lines.size()) {
            throw new RuleViolated(RecurringRule.ARTICLE_TWICE);
        }
    }

    private void move(RecurringVerb verb, Cause cause) {
        RecurringStatus from = status;
        status = RecurringVerb.TABLE
                .next(from, verb)
                .orElseThrow(() -> new RuleViolated(
                        RecurringRule.STATUS_DOES_NOT_ALLOW, Map.of("number", number, "status", from, "verb", verb)));
        moves.add(new RecurringMove(++moveCount, verb, from, status, cause));
    }

    /** @throws RuleViolated {@link RecurringRule#CHANGED_MEANWHILE} when it is not as its reader has seen it */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new RuleViolated(RecurringRule.CHANGED_MEANWHILE, Map.of("number", number));
        }
    }

    /** The key under which the order of a due date is placed: whoever tries again finds the same order. */
    public String keyOf(LocalDate due) {
        return "recurring/" + runKey + "/" + due;
    }

    /** The PO number of the next order. */
    public String poNumberOf(LocalDate due) {
        return new PoNumberPattern(poPattern).number(due, runCount + 1);
    }

    public Schedule schedule() {
        return new Schedule(period, every, onDay, firstDate, lastDate, shift, ZoneId.of(timeZone));
    }

    public List<TemplateLine> templateLines() {
        return lines.stream().map(line -> line.template(currency)).toList();
    }

    /** The moves since the last call: to be stored in the same transaction. */
    public List<RecurringMove> takeMoves() {
        List<RecurringMove> taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** What became of due dates since the last call: to be stored in the same transaction. */
    public List<Run> takeRuns() {
        List<Run> taken = List.copyOf(runs);
        runs.clear();
        return taken;
    }

    public Long unitId() {
        return unitId;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String ownerName() {
        return ownerName;
    }

    public long companyId() {
        return companyId;
    }

    public long ownerId() {
        return ownerId;
    }

    public RecurringStatus status() {
        return status;
    }

    public LocalDate nextDate() {
        return nextDate;
    }

    public long shipToId() {
        return shipToId;
    }

    public String costCentre() {
        return costCentre;
    }

    public Long budgetId() {
        return budgetId;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal allowedRise() {
        return allowedRise;
    }
}
