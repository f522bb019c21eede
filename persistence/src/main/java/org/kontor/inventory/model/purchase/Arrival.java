package org.kontor.inventory.model.purchase;

import java.math.BigDecimal;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;

/**
 * Goods that came in for a line.
 *
 * @param lot as the supplier marked it; null when there is none
 */
public record Arrival(long lineId, long productId, BigDecimal quantity, String lot) {

    private static final int LONGEST_LOT = 40;

    /** @throws RuleViolated {@link InventoryRule#LOT_TOO_LONG} */
    public Arrival {
        if (lot != null && lot.length() > LONGEST_LOT) {
            throw new RuleViolated(InventoryRule.LOT_TOO_LONG);
        }
    }
}
