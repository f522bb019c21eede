package org.kontor.order.model.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of one due date.
 *
 * @param orderNumber only of an order placed
 * @param problems only of a stop
 */
public record Run(LocalDate due, Outcome outcome, String orderNumber, List<RunProblem> problems, Instant at) {

    /** A due date ends in one of these, except that after a stop it may still be placed or skipped. */
    public enum Outcome {
        PLACED,
        STOPPED,
        SKIPPED,
        /** Its time passed while nobody could place it; the next one that was due made the order. */
        MISSED
    }

    public Run {
        problems = List.copyOf(problems);
    }
}
