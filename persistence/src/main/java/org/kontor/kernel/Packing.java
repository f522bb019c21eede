package org.kontor.kernel;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What one of a unit is of the unit in which an article is kept in stock.
 *
 * @param baseUnit UN/ECE Recommendation 20 code
 */
public record Packing(UnitFactor factor, String baseUnit) implements Serializable {

    /** A unit that is the base unit itself. */
    public static Packing none(String unit) {
        return new Packing(UnitFactor.ONE, unit);
    }

    /** Whether it says anything: a unit that is another one than the base unit. */
    public boolean other(String unit) {
        return !baseUnit.equals(unit);
    }

    public BigDecimal toBase(BigDecimal quantity) {
        return factor.toBase(quantity);
    }
}
