package org.kontor.approval.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One movement of a budget by an order: an entry for each line.
 *
 * @param lines amount by line number; 0 stands for what the order costs beside its lines
 * @param personId who ordered, null for a program; with the unit that ordered
 * @param actor the name of who did it
 */
public record BudgetMove(
        long companyId,
        long budgetId,
        BudgetEntryKind kind,
        String orderNumber,
        Map<Integer, BigDecimal> lines,
        Long personId,
        Long unitId,
        String actor,
        Instant at) {

    public BudgetMove {
        lines = Map.copyOf(new TreeMap<>(lines));
    }

    public BigDecimal total() {
        return lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
