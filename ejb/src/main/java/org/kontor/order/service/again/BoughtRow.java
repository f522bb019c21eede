package org.kontor.order.service.again;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An article that was ordered before.
 *
 * @param unit in which it was ordered, UN/ECE code
 * @param unitKey the same as lines of carts name it: the base unit by nothing
 * @param times in how many orders of the last two years
 * @param lastPrice what {@code lastBase} units cost the last time
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
        String repeated) {

    /** How the row is named among those ticked: {@code EQ-50}, {@code XBX:EQ-50}. */
    public String key() {
        return unitKey.isEmpty() ? sku : unitKey + ":" + sku;
    }
}
