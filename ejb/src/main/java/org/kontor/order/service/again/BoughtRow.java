package org.kontor.order.service.again;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An article that was ordered before.
 *
 * @param unit in which it was ordered, UN/ECE code
 * @param unitKey the same as lines of carts name it: the base unit by nothing
 * @param times in how many orders of the last two years
 * @param lastPrice what {@code lastBase} units cost the last time
 * @param daysBetween between two orders, on average; 0 with fewer than three
 * @param repeated number of the recurring order that orders it by itself; null when none does
 */
public record BoughtRow(
        String sku,
        String name,
        String unit,
        String unitKey,
        int times,
        BigDecimal lastQuantity,
        BigDecimal lastPrice,
        BigDecimal lastBase,
        String currency,
        Instant lastOrdered,
        int daysBetween,
        String repeated) {

    /** Whether more time has passed since the last order than usually between two. */
    public boolean isDue(Instant now) {
        return daysBetween > 0 && now.isAfter(lastOrdered.plus(daysBetween, ChronoUnit.DAYS));
    }

    /** How the row is named among those ticked: {@code EQ-50}, {@code XBX:EQ-50}. */
    public String key() {
        return unitKey.isEmpty() ? sku : unitKey + ":" + sku;
    }
}
