package org.kontor.pricing.model.list;

import java.math.BigDecimal;

/**
 * What a pasted line does to a list.
 *
 * @param productId 0 when there is no such article
 * @param oldAmount what holds for the step at the instant; null when nothing does
 * @param taken whether another price of the step begins at the very instant
 */
public record PriceDiff(
        int no,
        String sku,
        long productId,
        String name,
        String unit,
        BigDecimal minQuantity,
        BigDecimal amount,
        BigDecimal base,
        BigDecimal oldAmount,
        BigDecimal oldBase,
        boolean taken,
        State state) {

    /** In the order in which they are worth a look. */
    public enum State {
        UNREADABLE,
        UNKNOWN,
        TWICE,
        QUANTITY_TOO_FINE,
        BEGINS_TOO,
        NEW,
        CHANGED,
        SAME;

        public boolean isWrong() {
            return ordinal() < NEW.ordinal();
        }

        public boolean isWritten() {
            return this == NEW || this == CHANGED;
        }
    }
}
