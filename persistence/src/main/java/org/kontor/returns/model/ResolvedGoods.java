package org.kontor.returns.model;

import java.math.BigDecimal;

/**
 * What the buyer gets for goods that were accepted.
 *
 * @param quantity in the unit of the line
 * @param replacementOrder number of the order that brings other goods instead; empty for none
 */
public record ResolvedGoods(int lineNo, BigDecimal quantity, Resolution resolution, String replacementOrder) {

    public ResolvedGoods {
        replacementOrder = replacementOrder == null ? "" : replacementOrder.strip();
    }
}
