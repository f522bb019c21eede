package org.kontor.approval.service.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kontor.approval.event.BudgetEnforcement;

/**
 * A budget that is open, as a buyer may choose it.
 *
 * @param until the first day on which it does not hold any more
 */
public record BudgetChoice(
        long id,
        String name,
        String costCentre,
        String currency,
        LocalDate until,
        BudgetEnforcement enforcement,
        BigDecimal granted,
        BigDecimal encumbered,
        BigDecimal consumed) {

    public BigDecimal left() {
        return granted.subtract(encumbered).subtract(consumed);
    }
}
