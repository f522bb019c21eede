package org.kontor.order.service.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An article that a company orders again and again without having said so.
 *
 * @param times in how many orders of the last year
 * @param everyDays days between two of them, on average
 * @param lastQuantity as ordered the last time
 */
public record RecurringCandidate(
        String sku,
        String name,
        String unit,
        int times,
        int everyDays,
        BigDecimal lastQuantity,
        LocalDate lastOrdered) {}
