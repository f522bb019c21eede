package org.kontor.order.model.recurring;

import java.math.BigDecimal;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * An article that comes back in the unit in which it was ordered, with the price that its owner has seen for this quantity.
 *
 * @param content what one of the unit held of the base unit when he agreed; null in the base unit
 */
public record TemplateLine(
        long productId, String sku, String name, Quantity quantity, UnitPrice seen, UnitFactor content) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TemplateLine(long productId, String sku, String name, Quantity quantity, UnitPrice seen) {
        this(productId, sku, name, quantity, seen, null);
    }

    /**
     * Whether a price is no higher than the one seen and the rise that was allowed; compared exactly, per unit.
     *
     * @param allowedRise percent, 0 for none
     */
    public boolean covers(UnitPrice now, BigDecimal allowedRise) {
        BigDecimal most = seen.amount().multiply(HUNDRED.add(allowedRise)).multiply(now.base());
        return now.amount().multiply(HUNDRED).multiply(seen.base()).compareTo(most) <= 0;
    }
}
