package org.kontor.catalog.model.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.Gtin;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/**
 * A unit in which an article is sold beside its base unit: what it is of the base unit, in which steps it is bought, and the
 * number on its packaging. Whatever may be bought of it is a quantity that the base unit knows.
 *
 * @param gtin checked; null for none
 */
public record SalesUnit(UnitFactor factor, LotSize lot, String gtin) {

    /** What we trade in, packagings first. */
    public static final List<String> CODES =
            List.of("XBX", "XCT", "XPX", "PK", "SET", "PR", "RO", "C62", "MTR", "KGM", "LTR");

    private static final long MOST = 1_000_000;
    private static final long MOST_TIMES = 10_000;

    /**
     * @throws RuleViolated {@link UnitRule#CODE_UNKNOWN}, {@link UnitRule#PRECISION_WRONG}, {@link
     *     UnitRule#MULTIPLE_WRONG}, {@link UnitRule#MINIMUM_NO_MULTIPLE}, {@link UnitRule#MAXIMUM_NO_MULTIPLE}, {@link
     *     UnitRule#FACTOR_WRONG}, {@link org.kontor.catalog.model.CatalogRule#GTIN_CHECK_DIGIT_MUST_FIT}
     */
    public SalesUnit {
        if (!CODES.contains(lot.unit())) {
            throw new RuleViolated(UnitRule.CODE_UNKNOWN, Map.of("unit", lot.unit()));
        }
        requireFitting(lot);
        long large = Math.max(factor.numerator(), factor.denominator());
        long small = Math.min(factor.numerator(), factor.denominator());
        if (large > MOST || large > MOST_TIMES * small) {
            throw new RuleViolated(UnitRule.FACTOR_WRONG, Map.of("factor", factor.toString()));
        }
        if (gtin != null) {
            Gtin.checked(gtin);
        }
    }

    /**
     * @throws RuleViolated {@link UnitRule#PRECISION_WRONG}, {@link UnitRule#MULTIPLE_WRONG}, {@link
     *     UnitRule#MINIMUM_NO_MULTIPLE}, {@link UnitRule#MAXIMUM_NO_MULTIPLE}
     */
    public static void requireFitting(LotSize lot) {
        int most = Quantity.decimalsOf(lot.unit());
        if (lot.decimals() < 0 || lot.decimals() > most) {
            throw new RuleViolated(UnitRule.PRECISION_WRONG, Map.of("most", most));
        }
        if (lot.multiple().signum() <= 0
                || lot.multiple().compareTo(LotSize.MOST) > 0
                || lot.multiple().stripTrailingZeros().scale() > lot.decimals()) {
            throw new RuleViolated(UnitRule.MULTIPLE_WRONG, Map.of("decimals", lot.decimals()));
        }
        if (lot.minimum().signum() <= 0
                || lot.minimum().compareTo(LotSize.MOST) > 0
                || lot.minimum().remainder(lot.multiple()).signum() != 0) {
            throw new RuleViolated(UnitRule.MINIMUM_NO_MULTIPLE, Map.of("multiple", plain(lot.multiple())));
        }
        if (lot.maximum() != null
                && (lot.maximum().compareTo(lot.minimum()) < 0
                        || lot.maximum().compareTo(LotSize.MOST) > 0
                        || lot.maximum().remainder(lot.multiple()).signum() != 0)) {
            throw new RuleViolated(
                    UnitRule.MAXIMUM_NO_MULTIPLE,
                    Map.of("multiple", plain(lot.multiple()), "minimum", plain(lot.minimum())));
        }
    }

    /**
     * Every multiple of it is a quantity of the base unit.
     *
     * @throws RuleViolated {@link UnitRule#FINER_THAN_BASE}
     */
    public SalesUnit fitting(String baseUnit, int baseDecimals) {
        BigDecimal times = lot.multiple().multiply(BigDecimal.valueOf(factor.numerator()));
        BigDecimal grain = BigDecimal.valueOf(factor.denominator()).movePointLeft(baseDecimals);
        if (times.remainder(grain).signum() != 0) {
            throw new RuleViolated(
                    UnitRule.FINER_THAN_BASE,
                    Map.of("multiple", plain(lot.multiple()), "unit", baseUnit, "decimals", baseDecimals));
        }
        return this;
    }

    public String unit() {
        return lot.unit();
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
