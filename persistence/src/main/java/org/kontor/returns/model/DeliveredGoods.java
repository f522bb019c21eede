package org.kontor.returns.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What came of an order line in a shipment, as the order says it.
 *
 * @param productId null for lines of other systems
 * @param quantity in {@code unit}, the unit of the order line
 * @param claimed what returns speak of already, without what was denied
 */
public record DeliveredGoods(
        Parcel parcel,
        Long productId,
        String sku,
        String name,
        String unit,
        BigDecimal quantity,
        BigDecimal claimed,
        Instant deliveredAt) {

    /** What may still be sent back. */
    public BigDecimal left() {
        return quantity.subtract(claimed);
    }

    public DeliveredGoods claimed(BigDecimal now) {
        return new DeliveredGoods(parcel, productId, sku, name, unit, quantity, now, deliveredAt);
    }
}
