package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;

/** The units of articles as lines of carts name them: the base unit by nothing, the others by their code. */
public final class CartUnits {

    private CartUnits() {}

    /** @throws RuleViolated {@link CartRule#UNIT_UNKNOWN} when the article is not sold in it, or not any more */
    public static UnitView of(Orderable article, String unit) {
        return article.units()
                .of(unit)
                .orElseThrow(() -> new RuleViolated(CartRule.UNIT_UNKNOWN, Map.of("sku", article.sku(), "unit", unit)));
    }

    public static Item item(Orderable article, UnitView unit) {
        return new Item(article.productId(), unit.key());
    }

    /** Why a quantity that is in a cart is not sold any more in this unit; nothing when it is. */
    public static Optional<RuleViolated> misfit(UnitView unit, BigDecimal quantity) {
        try {
            unit.lot().accept(new BigDecimal(quantity.stripTrailingZeros().toPlainString()));
            unit.toBase(quantity);
            return Optional.empty();
        } catch (RuleViolated changed) {
            return Optional.of(changed);
        }
    }

    /** The quantity that is sold instead: the next one up, or the most that is sold; nothing when that is not sold either. */
    public static Optional<BigDecimal> nearest(UnitView unit, BigDecimal quantity) {
        BigDecimal most =
                unit.lot().maximum() == null ? LotSize.MOST : unit.lot().maximum();
        return Optional.of(unit.lot().next(quantity.min(most)))
                .filter(next -> misfit(unit, next).isEmpty());
    }

    /** A quantity in the article's base unit; nothing when the unit has meanwhile another content that it does not fit. */
    public static Optional<BigDecimal> inBase(UnitView unit, BigDecimal quantity) {
        try {
            return Optional.of(unit.toBase(quantity));
        } catch (RuleViolated tooFine) {
            return Optional.empty();
        }
    }
}
