package org.kontor.order.model.recurring;

import java.math.BigDecimal;

/**
 * What all orders of a recurring order have in common.
 *
 * @param name by which its owner knows it
 * @param costCentre code, or null
 * @param budgetId null to take the one that fits
 * @param currency of the prices seen
 * @param allowedRise percent by which a price may be higher than the one seen
 * @param mostRuns after how many orders it ends; null for none
 */
public record RecurringTerms(
        String name,
        long shipToId,
        String shipToLabel,
        String costCentre,
        Long budgetId,
        PoNumberPattern poNumber,
        String currency,
        BigDecimal allowedRise,
        Integer mostRuns) {}
