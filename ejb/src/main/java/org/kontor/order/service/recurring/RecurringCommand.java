package org.kontor.order.service.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.UnitFactor;
import org.kontor.order.model.recurring.Period;
import org.kontor.order.model.recurring.Shift;

/**
 * What a buyer wants to be ordered again and again.
 *
 * @param name by which he knows it
 * @param shipTo label or id of an address of the company; null for the preferred one
 * @param costCentre code, or null
 * @param poPattern text with {@code {year}}, {@code {month}}, {@code {day}}, {@code {date}} and {@code {n}}, or null
 * @param mostRuns after how many orders it ends, or null
 * @param allowedRise percent by which a price may rise without asking
 */
public record RecurringCommand(
        String name,
        List<Line> lines,
        String shipTo,
        String costCentre,
        String poPattern,
        When when,
        Integer mostRuns,
        BigDecimal allowedRise) {

    public RecurringCommand {
        lines = List.copyOf(lines);
    }

    /**
     * @param unit UN/ECE code of one of the article's units; empty for its base unit
     * @param seen the price as the buyer was shown it; null to agree to today's, whatever it is
     * @param content what one of the unit held as the buyer was shown it; null for the base unit, or to agree to today's
     */
    public record Line(String sku, BigDecimal quantity, String unit, String seen, UnitFactor content) {}

    /**
     * @param day 1 (Monday) to 7 for weeks, 1 to 31 for months, null for days
     * @param last null for no end
     */
    public record When(Period period, int every, Integer day, LocalDate first, LocalDate last, Shift shift) {}
}
