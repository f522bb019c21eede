package org.kontor.approval.service.budget;

import java.time.LocalDate;
import org.kontor.approval.event.BudgetEnforcement;

/**
 * What a budget shall be from now on, beside its money.
 *
 * @param version that was seen
 * @param active false to give it up: it takes no more orders, and what it paid for stays
 */
public record ChangeBudgetCommand(
        long id,
        long version,
        String name,
        LocalDate from,
        LocalDate until,
        BudgetEnforcement enforcement,
        boolean active,
        String reason) {}
