package org.kontor.catalog.model.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/**
 * The unit of what an article holds, as one in which it is sold: of a box of 50 pieces 50, 100, 150 pieces can be bought,
 * which are one, two, three boxes. No box is opened.
 */
public final class ContentUnit {

    private ContentUnit() {}

    /**
     * @param own lot of the article's own unit
     * @param quantity how many of the content's unit one of the article's own holds
     * @throws RuleViolated what {@link SalesUnit} breaks; {@link UnitRule#FACTOR_WRONG} too when it holds itself
     */
    public static SalesUnit of(LotSize own, String unit, BigDecimal quantity) {
        if (own.unit().equals(unit)) {
            throw new RuleViolated(UnitRule.FACTOR_WRONG, Map.of("factor", quantity.toPlainString()));
        }
        BigDecimal figure = quantity.stripTrailingZeros();
        BigInteger denominator =
                figure.movePointRight(Math.max(0, figure.scale())).toBigIntegerExact();
        BigInteger numerator = BigInteger.TEN.pow(Math.max(0, figure.scale()));
        BigInteger common = numerator.gcd(denominator);
        return new SalesUnit(
                        new UnitFactor(
                                numerator.divide(common).longValueExact(),
                                denominator.divide(common).longValueExact()),
                        new LotSize(
                                unit,
                                own.multiple().multiply(figure),
                                own.minimum().multiply(figure),
                                null,
                                Quantity.decimalsOf(unit)),
                        null)
                .fitting(own.unit(), own.decimals());
    }
}
