package org.kontor.fulfilment.service;

import java.math.BigDecimal;

/**
 * What of an article is to be fetched for a delivery.
 *
 * @param name as ordered; the article's number when the order has no such line any more
 * @param unit of both quantities; null as name
 * @param gtin on what is counted in that unit; null when it has none
 * @param picked how much of it is fetched
 * @param missing how much of it was not on the shelf and is not there yet
 */
public record PickLineView(
        int lineNo,
        String sku,
        String name,
        String unit,
        BigDecimal quantity,
        String gtin,
        BigDecimal picked,
        BigDecimal missing) {

    /** What is still to be fetched, as far as it is there. */
    public BigDecimal left() {
        return quantity.subtract(picked).subtract(missing);
    }

    /** Whether nothing is left to fetch. */
    public boolean settled() {
        return left().signum() == 0;
    }

    public boolean complete() {
        return quantity.compareTo(picked) == 0;
    }

    public boolean isShort() {
        return missing.signum() > 0;
    }

    public boolean begun() {
        return picked.signum() > 0;
    }
}
