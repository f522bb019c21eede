package org.kontor.inventory.model.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;

/**
 * What a supplier is to bring.
 *
 * @param unit that the article is kept in
 * @param expectedOn day on which the supplier says that it comes
 */
public record OrderedArticle(long productId, String unit, BigDecimal quantity, LocalDate expectedOn) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** @throws RuleViolated {@link InventoryRule#QUANTITY_WRONG}, {@link InventoryRule#DAY_NEEDED} */
    public OrderedArticle {
        requireQuantity(quantity, unit);
        requireDay(expectedOn);
    }

    /** @throws RuleViolated {@link InventoryRule#QUANTITY_WRONG} unless there can be that much in the unit */
    public static void requireQuantity(BigDecimal quantity, String unit) {
        if (quantity == null || !canBe(quantity, unit)) {
            throw new RuleViolated(
                    InventoryRule.QUANTITY_WRONG, Map.of("quantity", quantity == null ? "" : quantity.toPlainString()));
        }
    }

    /** Whether there can be that much in the unit. */
    public static boolean canBe(BigDecimal quantity, String unit) {
        return quantity.signum() > 0
                && quantity.compareTo(MOST) < 0
                && quantity.stripTrailingZeros().scale() <= Quantity.decimalsOf(unit);
    }

    static void requireDay(LocalDate day) {
        if (day == null || day.getYear() < 2000 || day.getYear() > 2099) {
            throw new RuleViolated(InventoryRule.DAY_NEEDED);
        }
    }
}
