package org.kontor.approval.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * Somebody is away.
 *
 * @param untilDay the last day
 * @param deputyId who sits in his place, or null
 */
public record Absence(long personId, Long deputyId, LocalDate fromDay, LocalDate untilDay) {

    private static final long LONGEST_DAYS = 730;

    public Absence {
        if (fromDay == null || untilDay == null || fromDay.isAfter(untilDay)) {
            throw invalid(fromDay + " - " + untilDay);
        }
        if (ChronoUnit.DAYS.between(fromDay, untilDay) > LONGEST_DAYS) {
            throw invalid("> " + LONGEST_DAYS + " d");
        }
        if (deputyId != null && deputyId == personId) {
            throw new RuleViolated(ApprovalRule.DEPUTY_MUST_DIFFER);
        }
    }

    private static RuleViolated invalid(String reason) {
        return new RuleViolated(ApprovalRule.ABSENCE_INVALID, Map.of("reason", reason));
    }
}
