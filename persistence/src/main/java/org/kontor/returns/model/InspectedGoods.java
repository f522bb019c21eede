package org.kontor.returns.model;

import java.math.BigDecimal;

/**
 * What was found of goods that arrived.
 *
 * @param receiptId with which they arrived
 * @param quantity in the unit of the line
 * @param words about it; the buyer reads them when he gets the goods back
 */
public record InspectedGoods(
        long receiptId, BigDecimal quantity, Finding finding, Disposition disposition, String words) {

    public InspectedGoods {
        words = words == null ? "" : words.strip();
    }
}
