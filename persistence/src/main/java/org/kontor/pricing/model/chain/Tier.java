package org.kontor.pricing.model.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * A price that holds from a quantity on.
 *
 * @param amount net price of {@code base} units
 */
public record Tier(BigDecimal from, BigDecimal amount, BigDecimal base) {

    /**
     * The same price for another unit of the article. It begins with the first quantity of that unit that reaches the tier,
     * and a line of either unit costs the same: where the price of one unit has too many decimals it is that of several.
     *
     * @param decimals that a quantity of the other unit may have
     */
    public Tier in(UnitFactor unit, int decimals) {
        BigDecimal times = amount.multiply(BigDecimal.valueOf(unit.numerator()));
        BigDecimal by = base.multiply(BigDecimal.valueOf(unit.denominator()));
        BigDecimal least = unit.fromBase(from, decimals);
        for (BigDecimal basis : List.of(BigDecimal.ONE, base)) {
            BigDecimal[] parts =
                    times.multiply(basis).movePointRight(UnitPrice.DECIMALS).divideAndRemainder(by);
            if (parts[1].signum() == 0) {
                return new Tier(least, parts[0].movePointLeft(UnitPrice.DECIMALS), basis);
            }
        }
        return new Tier(least, times.setScale(UnitPrice.DECIMALS, RoundingMode.UNNECESSARY), by);
    }
}
