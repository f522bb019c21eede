package org.kontor.approval.service.budget;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.approval.event.BudgetEntryKind;

/**
 * What happened to a budget at once: the lines of an order are added up.
 *
 * @param orderNumber null for what no order did
 * @param other the other budget of a transfer, or null
 */
public record BudgetEntryView(
        Instant at,
        BudgetEntryKind kind,
        BigDecimal amount,
        String orderNumber,
        String actor,
        String reason,
        String other) {}
