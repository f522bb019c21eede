package org.kontor.pricing.model.list;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a pasted line does to a list.
 *
 * @param amount null for a price that ends, and where it cannot be read
 * @param productId 0 when there is no such article
 * @param oldAmount what holds for the step at the instant; null when nothing does
 * @param taken whether another price of the step begins at the very instant
 * @param mark of the row that holds for the step at the instant, by which a later change of it is noticed
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
        String mark,
        State state) {

    /** In the order in which they are worth a look. */
    public enum State {
        UNREADABLE,
        UNKNOWN,
        TWICE,
        UNIT_UNKNOWN,
        QUANTITY_TOO_FINE,
        CHANGED_MEANWHILE,
        BEGINS_TOO,
        BY_RULE,
        NEW,
        CHANGED,
        ENDED,
        SAME;

        public boolean isWrong() {
            return ordinal() < NEW.ordinal();
        }

        public boolean isWritten() {
            return this == NEW || this == CHANGED || this == ENDED;
        }
    }

    /** The same line in another state. */
    PriceDiff in(State other) {
        return new PriceDiff(
                no, sku, productId, name, unit, minQuantity, amount, base, oldAmount, oldBase, taken, mark, other);
    }

    boolean same() {
        return amount != null && oldAmount != null && oldAmount.multiply(base).compareTo(amount.multiply(oldBase)) == 0;
    }

    /** By how many per cent the price of one unit rises or, below zero, falls; null where there was none to compare with. */
    public BigDecimal percent() {
        if (oldAmount == null || oldAmount.signum() == 0 || amount == null) {
            return null;
        }
        return amount.multiply(oldBase)
                .divide(oldAmount.multiply(base), 6, RoundingMode.HALF_UP)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
