package org.kontor.order.model.recurring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * On which days a country works: Monday to Friday, but for the days that say otherwise, holidays as well as weekends that
 * are worked to make up for them.
 *
 * @param exceptions true for a day that is worked, false for one that is not
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

    public static final WorkingDays WEEKDAYS = new WorkingDays(Map.of());

    public WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorking(LocalDate day) {
        Boolean exception = exceptions.get(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exception == null ? !weekend : exception;
    }

    LocalDate nextFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    LocalDate lastUntil(LocalDate day) {
        LocalDate last = day;
        while (!isWorking(last)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
