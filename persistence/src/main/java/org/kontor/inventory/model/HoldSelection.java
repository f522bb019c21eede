package org.kontor.inventory.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** Picks, from what an order holds, as much as is wanted of each line. */
public final class HoldSelection {

    private HoldSelection() {}

    /**
     * From the first sites on.
     *
     * @throws RuleViolated {@link InventoryRule#NOT_HELD} when a line holds less than is wanted
     */
    public static List<Hold> first(String orderNumber, List<Hold> held, Map<Integer, BigDecimal> wanted) {
        List<Hold> picked = new ArrayList<>();
        wanted.forEach((lineNo, quantity) -> {
            BigDecimal open = quantity;
            for (Hold hold : held) {
                BigDecimal taken = hold.lineNo() == lineNo ? hold.quantity().min(open) : BigDecimal.ZERO;
                if (taken.signum() > 0) {
                    picked.add(new Hold(lineNo, hold.productId(), hold.siteId(), taken));
                    open = open.subtract(taken);
                }
            }
            if (open.signum() != 0) {
                throw new RuleViolated(
                        InventoryRule.NOT_HELD,
                        Map.of("number", orderNumber, "line", lineNo, "short", open.toPlainString()));
            }
        });
        return picked;
    }

    /** As {@link #first}, from the last sites on: what stays held stays where it came from first. */
    public static List<Hold> last(String orderNumber, List<Hold> held, Map<Integer, BigDecimal> wanted) {
        List<Hold> reversed = new ArrayList<>(held);
        Collections.reverse(reversed);
        return first(orderNumber, reversed, wanted);
    }
}
