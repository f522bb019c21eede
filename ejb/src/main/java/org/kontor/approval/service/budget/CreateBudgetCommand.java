package org.kontor.approval.service.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kontor.approval.event.BudgetEnforcement;

/**
 * A budget that somebody wants to give to a cost centre, in the company's currency.
 *
 * @param until the first day on which it does not hold any more
 * @param reason stands in its first entry
 */
public record CreateBudgetCommand(
        String costCentre,
        String name,
        BigDecimal amount,
        LocalDate from,
        LocalDate until,
        BudgetEnforcement enforcement,
        String reason) {}
