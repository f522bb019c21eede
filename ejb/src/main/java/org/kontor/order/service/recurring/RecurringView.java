package org.kontor.order.service.recurring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.recurring.RecurringStatus;
import org.kontor.order.model.recurring.RecurringVerb;
import org.kontor.order.model.recurring.Run;
import org.kontor.order.model.recurring.Schedule;

/**
 * A recurring order with its lines as of now, its dates and its history.
 *
 * @param problems why the date that waits could not be placed; empty otherwise
 * @param upcoming the next dates; the first is the one that waits
 * @param mayChange whether the caller may change it
 */
public record RecurringView(
        String number,
        String name,
        RecurringStatus status,
        String ownerName,
        long shipToId,
        String shipToLabel,
        String costCentre,
        String poPattern,
        String currency,
        BigDecimal allowedRise,
        Integer mostRuns,
        Schedule schedule,
        LocalDate nextDate,
        int runCount,
        long version,
        List<Line> lines,
        List<Problem> problems,
        List<LocalDate> upcoming,
        List<RunEntry> runs,
        List<Move> history,
        boolean mayChange) {

    /**
     * @param now null when there is no price, or the reader may not order
     * @param content what one of the unit holds today; null in the base unit and in one that is not sold any more
     * @param problem null when the line could be ordered as agreed
     * @param dearer whether the price rose beyond what was agreed to
     */
    public record Line(
            long productId,
            String sku,
            String name,
            BigDecimal quantity,
            String unit,
            UnitPrice seen,
            UnitPrice now,
            String written,
            UnitFactor content,
            Problem problem,
            boolean dearer) {}

    /** @param rule key of the sentence */
    public record Problem(String sku, String rule, Map<String, String> details) {}

    /** What became of a due date. */
    public record RunEntry(LocalDate due, Run.Outcome outcome, String orderNumber, Instant at) {}

    /** @param actingFor in whose name, when somebody else acted */
    public record Move(Instant at, String actor, String actingFor, RecurringVerb verb, String reason) {}

    /** Whether agreeing to today's prices is all that is needed. */
    public boolean isOnlyDearer() {
        return lines.stream().anyMatch(Line::dearer)
                && lines.stream().allMatch(line -> line.problem() == null || line.dearer());
    }
}
