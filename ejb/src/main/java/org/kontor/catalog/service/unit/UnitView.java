package org.kontor.catalog.service.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.UnitFactor;

/**
 * A unit in which an article can be bought.
 *
 * @param factor what one of it is of the article's base unit
 * @param gtin the number on its packaging; null when it has none
 * @param base whether it is the unit in which the article is kept in stock
 * @param byDefault whether it is what buyers are offered first
 */
public record UnitView(LotSize lot, UnitFactor factor, String gtin, boolean base, boolean byDefault)
        implements Serializable {

    /** The base unit of an article that is sold in no other, or no other first. */
    public static UnitView base(LotSize lot, boolean byDefault) {
        return new UnitView(lot, UnitFactor.ONE, null, true, byDefault);
    }

    public String unit() {
        return lot.unit();
    }

    /** How lines name it: the base unit by nothing, whatever it is called; another by its code. */
    public String key() {
        return base ? "" : unit();
    }

    /** How much of the base unit one is. */
    public BigDecimal inBase() {
        return factor.denominator() == 1
                ? BigDecimal.valueOf(factor.numerator())
                : BigDecimal.valueOf(factor.numerator())
                        .divide(BigDecimal.valueOf(factor.denominator()), 6, RoundingMode.HALF_UP);
    }

    public BigDecimal toBase(BigDecimal quantity) {
        return factor.toBase(quantity);
    }

    /**
     * Whether one of it holds what a buyer agreed to. The base unit holds itself; of another, what nobody knows that he
     * agreed to, he did not.
     *
     * @param agreed null when nobody knows
     */
    public boolean holds(UnitFactor agreed) {
        return base || factor.equals(agreed);
    }

    /** The smallest quantity that is sold. */
    public BigDecimal smallest() {
        return lot.next(lot.minimum());
    }
}
