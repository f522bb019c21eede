package org.kontor.approval.model.budget;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.kernel.RuleViolated;

/**
 * What is agreed about a budget beside its money.
 *
 * @param until the first day on which it does not hold any more
 */
public record BudgetTerms(String name, LocalDate from, LocalDate until, BudgetEnforcement enforcement) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_YEARS = 10;

    /** @throws RuleViolated {@link BudgetRule#NAME_INVALID}, {@link BudgetRule#PERIOD_INVALID} */
    public BudgetTerms {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new RuleViolated(BudgetRule.NAME_INVALID, Map.of("most", LONGEST_NAME));
        }
        name = name.strip();
        if (from == null
                || until == null
                || !from.isBefore(until)
                || until.isAfter(from.plusYears(LONGEST_YEARS))
                || from.getYear() < 1970
                || from.getYear() > 9000) {
            throw new RuleViolated(BudgetRule.PERIOD_INVALID, Map.of("years", LONGEST_YEARS));
        }
    }
}
