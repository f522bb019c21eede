package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.organisation.event.OwnValue;

/**
 * A line of an order.
 *
 * @param productId null for charges and lines of other systems
 * @param ownNumber what the company called the article then; null when it had no number of its own
 * @param confirmed null as long as the ERP has not answered
 * @param requested what was asked for at first; null when that is the quantity
 * @param cancelled what was taken back
 * @param announced what went into deliveries, whether it has left or not
 * @param baseUnit the unit in which the article was kept then; null when that is the unit
 * @param baseQuantity the quantity in that unit
 * @param unitPrice net price of {@code priceBase} units
 */
public record OrderLineView(
        int lineNo,
        String kind,
        Long productId,
        String sku,
        String name,
        String ownNumber,
        String unit,
        BigDecimal quantity,
        BigDecimal confirmed,
        BigDecimal shipped,
        BigDecimal unitPrice,
        BigDecimal priceBase,
        BigDecimal net,
        BigDecimal requested,
        BigDecimal cancelled,
        BigDecimal announced,
        List<OwnValue> ownFields,
        String baseUnit,
        BigDecimal baseQuantity) {

    /** What can still be taken back: what is confirmed and no carrier was asked to fetch; before the answer, what is due. */
    public BigDecimal open() {
        return confirmed == null ? due() : confirmed.subtract(announced);
    }

    /** What was ordered and not taken back. */
    public BigDecimal due() {
        return quantity.subtract(cancelled);
    }

    /** Whether less comes than is due. */
    public boolean isShort() {
        return confirmed != null && confirmed.compareTo(due()) < 0;
    }

    /** Whether it was ordered in another unit than the article is kept in. */
    public boolean packed() {
        return baseUnit != null;
    }
}
