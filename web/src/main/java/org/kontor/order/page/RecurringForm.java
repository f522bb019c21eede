package org.kontor.order.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.TypedQuantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.order.model.recurring.Period;
import org.kontor.order.model.recurring.Schedule;
import org.kontor.order.model.recurring.Shift;
import org.kontor.order.service.recurring.RecurringCommand;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.recurring.RecurringView;
import org.kontor.shell.Format;
import org.kontor.shell.Problems;
import org.kontor.shell.Reader;

/** The fields of a recurring order as typed, and what they mean. */
@Dependent
public class RecurringForm {

    /** Where in the form a broken rule belongs. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("order.recurring-name-missing", "name"),
            Map.entry("order.recurring-schedule-invalid", "every"),
            Map.entry("order.recurring-ends-before-it-begins", "last"),
            Map.entry("order.recurring-begins-in-the-past", "first"),
            Map.entry("order.recurring-no-date-left", "last"),
            Map.entry("order.recurring-count-invalid", "count"),
            Map.entry("order.recurring-rise-invalid", "rise"),
            Map.entry("order.recurring-po-pattern-invalid", "po"),
            Map.entry("order.recurring-must-have-lines", "lines"),
            Map.entry("order.recurring-too-many-lines", "lines"),
            Map.entry("order.recurring-article-twice", "lines"),
            Map.entry("order.recurring-price-changed-meanwhile", "lines"),
            Map.entry("order.recurring-budget-needs-approval", "cost-centre"),
            Map.entry("order.cost-centre-unknown", "cost-centre"),
            Map.entry("order.ship-to-unknown", "ship-to"),
            Map.entry("order.sku-unknown", "lines"),
            Map.entry("order.unit-unknown", "lines"),
            Map.entry("order.unit-content-changed", "lines"),
            Map.entry("order.no-price", "lines"),
            Map.entry("kernel.quantity-must-be-positive", "lines"),
            Map.entry("kernel.quantity-too-large", "lines"),
            Map.entry("kernel.quantity-must-fit-the-unit", "lines"),
            Map.entry("kernel.quantity-below-minimum", "lines"),
            Map.entry("kernel.quantity-must-be-a-multiple", "lines"));

    private static final int MOST_LINES = 250;
    private static final int LONGEST = 200;
    private static final int DAYS_OF_A_WEEK = 7;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Reader reader;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    private final Map<String, String> filled = new HashMap<>();

    /** What a new one begins with. */
    void begin() {
        LocalDate tomorrow = LocalDate.now(clock.withZone(reader.getZone())).plusDays(1);
        filled.put("first", tomorrow.toString());
        filled.put("shift", Shift.NEXT_WORKING_DAY.name());
        filled.put("rise", "0");
        int days = sent("days").matches("[0-9]{1,3}") ? Integer.parseInt(sent("days")) : DAYS_OF_A_WEEK * 4;
        boolean weeks = days >= DAYS_OF_A_WEEK;
        filled.put("period", (weeks ? Period.WEEK : Period.DAY).name());
        filled.put("every", String.valueOf(Math.max(1, weeks ? (days + 3) / 7 : days)));
        filled.put("name", "");
    }

    /** What stands in one that is changed. */
    void fill(RecurringView order) {
        Schedule schedule = order.schedule();
        filled.put("name", order.name());
        filled.put("ship-to", Long.toString(order.shipToId()));
        filled.put("cost-centre", order.costCentre());
        filled.put("po", order.poPattern());
        filled.put("rise", format.plain(order.allowedRise()));
        filled.put("count", order.mostRuns() == null ? null : order.mostRuns().toString());
        filled.put("period", schedule.period().name());
        filled.put("every", Integer.toString(schedule.every()));
        filled.put(
                "day-" + schedule.period(),
                schedule.day() == null ? null : schedule.day().toString());
        filled.put("first", schedule.first().toString());
        filled.put("last", schedule.last() == null ? null : schedule.last().toString());
        filled.put("shift", schedule.shift().name());
        filled.put("version", Long.toString(order.version()));
    }

    /** A field as typed, else as filled in before. */
    public String at(String field) {
        String typed = request.getMethod().equals("POST") ? sent(field) : filled.get(field);
        return typed == null ? "" : typed;
    }

    private String sent(String field) {
        String value = request.getParameter(field);
        return value == null
                ? ""
                : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    /** Lines as typed; those without a readable quantity are left out. */
    List<RecurringCommand.Line> typedLines() {
        return lines(false);
    }

    private List<RecurringCommand.Line> lines(boolean complain) {
        String[] skus = request.getParameterValues("sku");
        List<RecurringCommand.Line> lines = new ArrayList<>();
        for (int i = 0; skus != null && i < Math.min(skus.length, MOST_LINES); i++) {
            String typed = sent("quantity", i);
            if (skus[i].isBlank() || typed.isEmpty() || typed.equals("0")) {
                continue;
            }
            var quantity = TypedQuantity.of(typed);
            if (quantity.isPresent()) {
                String seen = sent("seen", i);
                lines.add(new RecurringCommand.Line(
                        skus[i].strip(),
                        quantity.get(),
                        sent("unit", i),
                        seen.isEmpty() ? null : seen,
                        UnitFactor.read(sent("content", i)).orElse(null)));
            } else if (complain) {
                problems.add("lines", "cart.quantity-unreadable");
            }
        }
        return lines;
    }

    private String sent(String field, int line) {
        String[] values = request.getParameterValues(field);
        return values == null || line >= values.length ? "" : values[line].strip();
    }

    RecurringCommand read() {
        return new RecurringCommand(
                sent("name"),
                lines(true),
                sent("ship-to"),
                sent("cost-centre"),
                sent("po"),
                when(),
                number("count"),
                rise());
    }

    private RecurringCommand.When when() {
        Period period = choice(Period.class, sent("period"), Period.WEEK);
        LocalDate first = date("first");
        if (first == null && !problems.isAny()) {
            problems.add("first", "shell.field-required");
        }
        Integer every = number("every");
        return new RecurringCommand.When(
                period,
                every == null ? 0 : every,
                day(period, first),
                first,
                date("last"),
                choice(Shift.class, sent("shift"), Shift.NEXT_WORKING_DAY));
    }

    /** Without a choice, the day is that of the first date. */
    private Integer day(Period period, LocalDate first) {
        if (period == Period.DAY || first == null) {
            return null;
        }
        Integer chosen = number("day-" + period);
        int own = period == Period.WEEK ? first.getDayOfWeek().getValue() : first.getDayOfMonth();
        return chosen == null ? Integer.valueOf(own) : chosen;
    }

    /** The dates that the fields as typed would give; none as long as they make no schedule. */
    List<LocalDate> preview(RecurringOrderQueries queries) {
        RecurringCommand.When when = when();
        if (problems.isAny() || when.first() == null) {
            return List.of();
        }
        ZoneId zone = reader.getZone();
        return queries.preview(
                new Schedule(when.period(), when.every(), when.day(), when.first(), when.last(), when.shift(), zone));
    }

    private BigDecimal rise() {
        if (sent("rise").isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!sent("rise").matches("[0-9]{1,3}([.,][0-9]{1,2})?")) {
            problems.add("rise", "order.recurring-number-unreadable");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(sent("rise").replace(',', '.'));
    }

    private Integer number(String field) {
        if (sent(field).isEmpty()) {
            return null;
        }
        if (!sent(field).matches("[0-9]{1,4}")) {
            problems.add(field, "order.recurring-number-unreadable");
            return null;
        }
        return Integer.valueOf(sent(field));
    }

    private LocalDate date(String field) {
        try {
            return sent(field).isEmpty() ? null : LocalDate.parse(sent(field));
        } catch (DateTimeException unreadable) {
            problems.add(field, "order.requested-date-unreadable");
            return null;
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String typed, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        return otherwise;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(reader.getZone()));
    }
}
