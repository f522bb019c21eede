package org.kontor.inventory.model.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.OrderedArticle;
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.kernel.RuleViolated;

/**
 * How an article is ordered again for a site: as soon as less than {@code point} is there and to come, up to {@code target},
 * in whole multiples; all in the unit that it is kept in.
 *
 * @param leadDays from our order to the day on which it comes
 */
public record ReorderTerms(BigDecimal point, BigDecimal target, BigDecimal multiple, String supplier, int leadDays) {

    private static final int LONGEST_LEAD_DAYS = 730;

    /**
     * @param unit that the article is kept in
     * @throws RuleViolated {@link InventoryRule#QUANTITY_WRONG} with the detail {@code field}, {@link InventoryRule#TARGET_TOO_LOW}, {@link
     *     InventoryRule#SUPPLIER_NEEDED}, {@link InventoryRule#LEAD_DAYS_WRONG}
     */
    public ReorderTerms requireFor(String unit) {
        require("point", point, unit);
        require("target", target, unit);
        require("multiple", multiple, unit);
        require("target", inMultiples(target), unit);
        if (target.compareTo(point) <= 0) {
            throw new RuleViolated(InventoryRule.TARGET_TOO_LOW);
        }
        PurchaseOrder.requireSupplier(supplier);
        if (leadDays < 0 || leadDays > LONGEST_LEAD_DAYS) {
            throw new RuleViolated(InventoryRule.LEAD_DAYS_WRONG);
        }
        return this;
    }

    private static void require(String field, BigDecimal quantity, String unit) {
        try {
            OrderedArticle.requireQuantity(quantity, unit);
        } catch (RuleViolated violated) {
            throw violated.with("field", field);
        }
    }

    /** The least number of whole multiples that is no less than a quantity. */
    BigDecimal inMultiples(BigDecimal quantity) {
        return quantity.divide(multiple, 0, RoundingMode.CEILING).multiply(multiple);
    }
}
