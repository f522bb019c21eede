package org.kontor.order.model.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingDays NO_HOLIDAYS = WorkingDays.WEEKDAYS;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Schedule monthly(int on, String first) {
        return new Schedule(Period.MONTH, 1, on, day(first), null, Shift.NONE, BERLIN);
    }

    @Test
    void theThirtyFirstIsTheLastDayOfShorterMonthsAndTheThirtyFirstAgainAfterwards() {
        assertEquals(
                List.of(
                        day("2027-12-31"),
                        day("2028-01-31"),
                        day("2028-02-29"),
                        day("2028-03-31"),
                        day("2028-04-30"),
                        day("2028-05-31")),
                monthly(31, "2027-12-31").upcoming(day("2027-12-30"), 6, NO_HOLIDAYS));
    }

    @Test
    void theTwentyNinthOfFebruaryComesBackEachYear() {
        Schedule yearly = new Schedule(Period.MONTH, 12, 29, day("2028-02-29"), null, Shift.NONE, BERLIN);
        assertEquals(
                List.of(day("2028-02-29"), day("2029-02-28"), day("2030-02-28"), day("2031-02-28"), day("2032-02-29")),
                yearly.upcoming(day("2028-01-01"), 5, NO_HOLIDAYS));
    }

    @Test
    void aWeekdayBeginsOnOrAfterTheFirstDate() {
        Schedule tuesdays = new Schedule(Period.WEEK, 2, 2, day("2026-11-25"), null, Shift.NONE, BERLIN);
        assertEquals(
                List.of(day("2026-12-01"), day("2026-12-15"), day("2026-12-29")),
                tuesdays.upcoming(day("2026-11-24"), 3, NO_HOLIDAYS));
    }

    @Test
    void aDayOfTheMonthBeforeTheFirstDateBeginsInTheNextMonth() {
        assertEquals(
                day("2026-12-05"),
                monthly(5, "2026-11-22").next(day("2026-11-21"), NO_HOLIDAYS).orElseThrow());
    }

    @Test
    void weekendsAndHolidaysAreShiftedTheStatedWay() {
        WorkingDays days = new WorkingDays(Map.of(day("2026-12-25"), false, day("2026-12-28"), false));
        Schedule next = new Schedule(Period.MONTH, 1, 25, day("2026-12-25"), null, Shift.NEXT_WORKING_DAY, BERLIN);
        assertEquals(day("2026-12-29"), next.next(day("2026-12-01"), days).orElseThrow());
        Schedule before =
                new Schedule(Period.MONTH, 1, 25, day("2026-11-25"), null, Shift.PREVIOUS_WORKING_DAY, BERLIN);
        assertEquals(day("2026-12-24"), before.next(day("2026-12-01"), days).orElseThrow());
    }

    @Test
    void aWeekendThatIsWorkedIsNotShifted() {
        WorkingDays days = new WorkingDays(Map.of(day("2026-10-10"), true));
        Schedule next = new Schedule(Period.MONTH, 1, 10, day("2026-10-01"), null, Shift.NEXT_WORKING_DAY, BERLIN);
        assertEquals(day("2026-10-10"), next.next(day("2026-10-01"), days).orElseThrow());
    }

    @Test
    void nothingIsPlacedBeforeTheFirstDate() {
        Schedule sunday =
                new Schedule(Period.DAY, 7, null, day("2026-11-22"), null, Shift.PREVIOUS_WORKING_DAY, BERLIN);
        assertEquals(
                List.of(day("2026-11-23"), day("2026-11-27"), day("2026-12-04")),
                sunday.upcoming(day("2026-11-01"), 3, NO_HOLIDAYS));
    }

    @Test
    void theEndIsTheLastPlannedDateAlsoWhenItIsShiftedBeyond() {
        Schedule ends =
                new Schedule(Period.DAY, 1, null, day("2026-11-20"), day("2026-11-21"), Shift.NEXT_WORKING_DAY, BERLIN);
        assertEquals(List.of(day("2026-11-20"), day("2026-11-23")), ends.upcoming(day("2026-11-19"), 9, NO_HOLIDAYS));
    }

    @Test
    void everyDayHasOneMomentAlsoWhenTheClockJumps() {
        for (String zone : List.of("Europe/Berlin", "America/Los_Angeles", "Asia/Shanghai", "Australia/Lord_Howe")) {
            Schedule daily = new Schedule(Period.DAY, 1, null, day("2026-01-01"), null, Shift.NONE, ZoneId.of(zone));
            for (LocalDate day = day("2026-01-01"); day.getYear() < 2028; day = day.plusDays(1)) {
                Instant at = daily.at(day);
                Duration apart = Duration.between(at, daily.at(day.plusDays(1)));
                assertTrue(
                        apart.compareTo(Duration.ofHours(22)) > 0 && apart.compareTo(Duration.ofHours(26)) < 0, zone);
                assertEquals(day.minusDays(1), daily.lastPassed(at.minusMillis(1)));
                assertEquals(day, daily.lastPassed(at));
                assertEquals(6, at.atZone(ZoneId.of(zone)).getHour());
            }
        }
    }

    @Test
    void whatNoCalendarKnowsIsRefused() {
        assertEquals(RecurringRule.SCHEDULE_INVALID, broken(Period.WEEK, 1, 8));
        assertEquals(RecurringRule.SCHEDULE_INVALID, broken(Period.MONTH, 1, 32));
        assertEquals(RecurringRule.SCHEDULE_INVALID, broken(Period.MONTH, 1, null));
        assertEquals(RecurringRule.SCHEDULE_INVALID, broken(Period.DAY, 0, null));
        assertEquals(RecurringRule.SCHEDULE_INVALID, broken(Period.DAY, 367, null));
    }

    private static Object broken(Period period, int every, Integer day) {
        return assertThrows(
                        RuleViolated.class,
                        () -> new Schedule(period, every, day, day("2026-01-01"), null, Shift.NONE, BERLIN))
                .rule();
    }

    /** Thousands of schedules against a reference that walks the calendar day by day and knows no shortcut. */
    @Test
    void nextIsWhatWalkingTheCalendarFinds() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            Schedule schedule = any(random);
            WorkingDays days = anyHolidays(random, schedule.first());
            List<LocalDate> walked = walk(schedule, days, schedule.first().plusDays(800));
            LocalDate after = schedule.first().plusDays(random.nextInt(700) - 20);
            List<LocalDate> expected =
                    walked.stream().filter(day -> day.isAfter(after)).limit(3).toList();
            List<LocalDate> found = schedule.upcoming(after, 3, days);
            assertEquals(
                    expected, found.subList(0, Math.min(expected.size(), found.size())), schedule + " after " + after);
            assertTrue(found.size() >= expected.size(), schedule::toString);
        }
    }

    /** Whoever asks date by date, whenever he does, gets each date once and in order. */
    @Test
    void datesOnlyEverGoForwardAndAreWorkingDaysWhereThatWasWanted() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            Schedule schedule = any(random);
            WorkingDays days = anyHolidays(random, schedule.first());
            LocalDate before = schedule.first().minusDays(1);
            for (LocalDate date : schedule.upcoming(before, 40, days)) {
                assertTrue(date.isAfter(before), schedule::toString);
                assertTrue(schedule.shift() == Shift.NONE || days.isWorking(date), schedule::toString);
                before = date;
            }
        }
    }

    private static Schedule any(Random random) {
        Period period = Period.values()[random.nextInt(3)];
        LocalDate first = day("2026-01-01").plusDays(random.nextInt(1200));
        Integer day =
                switch (period) {
                    case DAY -> null;
                    case WEEK -> 1 + random.nextInt(7);
                    case MONTH -> random.nextBoolean() ? 28 + random.nextInt(4) : 1 + random.nextInt(31);
                };
        LocalDate last = random.nextInt(4) == 0 ? first.plusDays(random.nextInt(400)) : null;
        return new Schedule(period, 1 + random.nextInt(9), day, first, last, Shift.values()[random.nextInt(3)], BERLIN);
    }

    private static WorkingDays anyHolidays(Random random, LocalDate first) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int n = 0; n < 40; n++) {
            exceptions.put(first.plusDays(random.nextInt(800)), random.nextInt(5) == 0);
        }
        return new WorkingDays(exceptions);
    }

    private static List<LocalDate> walk(Schedule schedule, WorkingDays days, LocalDate until) {
        TreeSet<LocalDate> found = new TreeSet<>();
        List<LocalDate> planned = new ArrayList<>();
        for (LocalDate day = schedule.first(); !day.isAfter(until.plusDays(60)); day = day.plusDays(1)) {
            boolean matches =
                    switch (schedule.period()) {
                        case DAY -> true;
                        case WEEK -> day.getDayOfWeek() == DayOfWeek.of(schedule.day());
                        case MONTH ->
                            day.getDayOfMonth()
                                    == Math.min(
                                            schedule.day(), YearMonth.from(day).lengthOfMonth());
                    };
            if (matches) {
                planned.add(day);
            }
        }
        for (int n = 0; n < planned.size(); n += schedule.every()) {
            LocalDate day = planned.get(n);
            if (schedule.last() == null || !day.isAfter(schedule.last())) {
                found.add(shifted(schedule, days, day));
            }
        }
        return found.stream().filter(day -> !day.isAfter(until)).toList();
    }

    private static LocalDate shifted(Schedule schedule, WorkingDays days, LocalDate planned) {
        int step = schedule.shift() == Shift.PREVIOUS_WORKING_DAY ? -1 : 1;
        LocalDate day = planned;
        while (schedule.shift() != Shift.NONE && !days.isWorking(day)) {
            day = day.plusDays(step);
            if (day.isBefore(schedule.first())) {
                step = 1;
                day = planned;
            }
        }
        return day;
    }
}
