package org.kontor.order.service.again;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An article that was ordered before.
 *
 * @param times in how many orders of the last two years
 * @param lastPrice what {@code lastBase} units cost the last time
 * @param repeated number of the recurring order that orders it by itself; null when none does
 */
public record BoughtRow(
        String sku,
        String name,
        String unit,
        int times,
        BigDecimal lastQuantity,
        BigDecimal lastPrice,
        BigDecimal lastBase,
        String currency,
        Instant lastOrdered,
        String repeated) {}
