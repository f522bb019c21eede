package org.kontor.order.model.recurring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/**
 * On which days an order is placed: every so many days, weeks or months from a first date on. Each date is counted from the
 * first, never from the one before, so that nothing drifts: the 31st is the last day of shorter months and the 31st again
 * afterwards. Orders are placed at six in the morning of the company's own zone; where the clock jumps over that hour or
 * shows it twice, the day still has one such moment. Two dates that fall on one working day are one date.
 *
 * @param day 1 (Monday) to 7 for weeks, 1 to 31 for months, null for days
 * @param last no date lies after it; null for none
 */
public record Schedule(
        Period period, int every, Integer day, LocalDate first, LocalDate last, Shift shift, ZoneId zone) {

    public static final LocalTime TIME = LocalTime.of(6, 0);

    private static final int MOST_EVERY = 366;

    /** Longer than any run of days on which nobody works. */
    private static final int LONGEST_SHIFT_DAYS = 40;

    /** @throws RuleViolated {@link RecurringRule#SCHEDULE_INVALID}, {@link RecurringRule#ENDS_BEFORE_IT_BEGINS} */
    public Schedule {
        int highest = period == Period.WEEK ? 7 : 31;
        boolean dayFits = period == Period.DAY ? day == null : day != null && day >= 1 && day <= highest;
        if (every < 1 || every > MOST_EVERY || !dayFits) {
            throw new RuleViolated(RecurringRule.SCHEDULE_INVALID, Map.of("every", every, "most", MOST_EVERY));
        }
        if (last != null && last.isBefore(first)) {
            throw new RuleViolated(RecurringRule.ENDS_BEFORE_IT_BEGINS, Map.of("first", first, "last", last));
        }
    }

    /** The date by the count alone, before weekends and holidays are looked at; {@code index} from 0. */
    LocalDate planned(long index) {
        return switch (period) {
            case DAY -> first.plusDays(every * index);
            case WEEK ->
                first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day))).plusWeeks(every * index);
            case MONTH -> ofMonth(firstMonth().plusMonths(every * index));
        };
    }

    private YearMonth firstMonth() {
        YearMonth month = YearMonth.from(first);
        return ofMonth(month).isBefore(first) ? month.plusMonths(1) : month;
    }

    private LocalDate ofMonth(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The day on which the order of a planned date is placed. */
    LocalDate placedOn(LocalDate planned, WorkingDays days) {
        return switch (shift) {
            case NONE -> planned;
            case NEXT_WORKING_DAY -> days.nextFrom(planned);
            case PREVIOUS_WORKING_DAY -> {
                LocalDate before = days.lastUntil(planned);
                yield before.isBefore(first) ? days.nextFrom(planned) : before;
            }
        };
    }

    /** The first date after this one; nothing when the schedule has ended by then. */
    public Optional<LocalDate> next(LocalDate after, WorkingDays days) {
        for (long index = indexBefore(after); ; index++) {
            LocalDate planned = planned(index);
            if (last != null && planned.isAfter(last)) {
                return Optional.empty();
            }
            LocalDate placed = placedOn(planned, days);
            if (placed.isAfter(after)) {
                return Optional.of(placed);
            }
        }
    }

    /** An index whose date lies at or before {@code after}, or the first. */
    private long indexBefore(LocalDate after) {
        LocalDate early = after.minusDays(LONGEST_SHIFT_DAYS);
        long units =
                switch (period) {
                    case DAY -> ChronoUnit.DAYS.between(first, early);
                    case WEEK -> ChronoUnit.WEEKS.between(first, early) - 1;
                    case MONTH -> ChronoUnit.MONTHS.between(first, early) - 1;
                };
        return Math.max(0, Math.floorDiv(units, every) - 1L);
    }

    /** The next dates after this one, at most so many. */
    public List<LocalDate> upcoming(LocalDate after, int most, WorkingDays days) {
        List<LocalDate> dates = new ArrayList<>();
        Optional<LocalDate> next = next(after, days);
        while (next.isPresent() && dates.size() < most) {
            dates.add(next.get());
            next = next(next.get(), days);
        }
        return dates;
    }

    /** The moment at which the order of this day is placed. */
    public Instant at(LocalDate date) {
        return date.atTime(TIME).atZone(zone).toInstant();
    }

    /** The latest day whose moment has come: today after six, else yesterday. */
    public LocalDate lastPassed(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return at(today).isAfter(now) ? today.minusDays(1) : today;
    }
}
