package org.kontor.order.service.recurring;

import java.time.LocalDate;
import org.kontor.order.model.recurring.Period;
import org.kontor.order.model.recurring.RecurringStatus;

/**
 * A recurring order as a row of a list.
 *
 * @param day 1 (Monday) to 7 for weeks, 1 to 31 for months
 * @param nextDate the date that comes next, or waits; null when there is none
 * @param runCount orders placed so far
 */
public record RecurringRow(
        String number,
        String name,
        RecurringStatus status,
        String ownerName,
        Period period,
        int every,
        Integer day,
        LocalDate nextDate,
        int lineCount,
        int runCount,
        String lastOrder) {}
