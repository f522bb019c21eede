package org.kontor.report.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One group of the spend, in one currency.
 *
 * @param key of the group: id of the budget, code of the cost centre, id of the unit or person, month {@code 2026-11};
 *     empty for what belongs to none
 * @param detail more about it, such as the cost centre of a budget; may be null
 * @param from first day of a budget; null for other groups
 * @param until first day on which a budget does not hold any more
 * @param amount granted and transferred
 * @param encumbered held for orders that wait for approval
 * @param consumed by orders that are placed, less what came back
 * @param unbudgeted of orders that no budget pays
 */
public record SpendRow(
        String key,
        String label,
        String detail,
        LocalDate from,
        LocalDate until,
        String currency,
        BigDecimal amount,
        BigDecimal encumbered,
        BigDecimal consumed,
        BigDecimal unbudgeted) {

    public BigDecimal free() {
        return amount.subtract(encumbered).subtract(consumed);
    }

    /** One row a currency, for rows that do not overlap. */
    static List<SpendRow> totals(List<SpendRow> rows) {
        Map<String, SpendRow> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.currency, row.as(""), SpendRow::plus));
        return List.copyOf(totals.values());
    }

    private SpendRow as(String otherKey) {
        return new SpendRow(otherKey, null, null, null, null, currency, amount, encumbered, consumed, unbudgeted);
    }

    private SpendRow plus(SpendRow other) {
        return new SpendRow(
                key,
                null,
                null,
                null,
                null,
                currency,
                amount.add(other.amount),
                encumbered.add(other.encumbered),
                consumed.add(other.consumed),
                unbudgeted.add(other.unbudgeted));
    }
}
