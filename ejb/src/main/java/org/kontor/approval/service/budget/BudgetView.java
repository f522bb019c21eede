package org.kontor.approval.service.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.kontor.approval.event.BudgetEnforcement;

/**
 * A budget with what is used of it.
 *
 * @param until the first day on which it does not hold any more
 * @param encumbered of orders that wait for approval
 * @param consumed of orders that are placed
 */
public record BudgetView(
        long id,
        String name,
        String costCentre,
        String costCentreName,
        String currency,
        LocalDate from,
        LocalDate until,
        BudgetEnforcement enforcement,
        boolean active,
        BigDecimal granted,
        BigDecimal encumbered,
        BigDecimal consumed,
        long version) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public BigDecimal left() {
        return granted.subtract(encumbered).subtract(consumed);
    }

    /** The last day on which it holds. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public boolean isOver() {
        return left().signum() < 0;
    }

    /** Hundredths of the larger of what was granted and what is used, for a bar. */
    public int consumedPart() {
        return part(consumed);
    }

    public int encumberedPart() {
        return part(encumbered);
    }

    /** How much is spoken for, in hundredths of what was granted; more than 100 when it is exceeded. */
    public int usedPart() {
        return granted.signum() == 0
                ? 0
                : encumbered
                        .add(consumed)
                        .multiply(HUNDRED)
                        .divide(granted, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private int part(BigDecimal amount) {
        BigDecimal whole = granted.max(encumbered.add(consumed));
        return whole.signum() == 0
                ? 0
                : amount.multiply(HUNDRED)
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
