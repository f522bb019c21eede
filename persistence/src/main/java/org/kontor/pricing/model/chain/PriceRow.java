package org.kontor.pricing.model.chain;

import java.math.BigDecimal;

/**
 * What one article costs by one list from a quantity on.
 *
 * @param amount net price of {@code base} units
 * @param byRule whether a rule made it, not a person
 */
public record PriceRow(
        long id,
        long version,
        long listId,
        String unit,
        BigDecimal minQuantity,
        BigDecimal amount,
        BigDecimal base,
        Window time,
        boolean byRule) {

    /** Whether both are prices of one list for one step. */
    boolean sameStep(PriceRow other) {
        return unit.equals(other.unit) && minQuantity.compareTo(other.minQuantity) == 0;
    }
}
