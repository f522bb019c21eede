package org.kontor.cart.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * A cart as it stands.
 *
 * @param name null for a current cart that was given none
 * @param checkoutKey names the next order made from this cart: pressing twice is one order
 * @param version grows with every change
 */
public record CartContents(
        long id, String name, String comment, boolean current, UUID checkoutKey, long version, List<Line> lines) {

    /** The most articles that a cart may have. */
    public static final int MAX_LINES = 1000;

    /**
     * @param seen the price at which the buyer first saw the line as it is; null before
     * @param content what one of the unit held of the base unit when the line was made, or its buyer agreed to another; null in
     *     the base unit
     */
    public record Line(Item item, BigDecimal quantity, UnitPrice seen, String comment, UnitFactor content) {

        public Line(Item item, BigDecimal quantity, UnitPrice seen, String comment) {
            this(item, quantity, seen, comment, null);
        }

        public long productId() {
            return item.productId();
        }
    }
}
