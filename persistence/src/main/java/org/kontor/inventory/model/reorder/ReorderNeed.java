package org.kontor.inventory.model.reorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.OrderedArticle;
import org.kontor.kernel.RuleViolated;

/**
 * What an article wants of a supplier for a site, as its balances are at the moment.
 *
 * @param levelId of its terms
 * @param version of its terms
 * @param free what can be given away now, less what is waited for; below zero when that is more
 * @param coming what suppliers are to bring
 */
public record ReorderNeed(
        long levelId,
        long productId,
        String sku,
        String unit,
        long siteId,
        ReorderTerms terms,
        long version,
        BigDecimal free,
        BigDecimal coming) {

    public boolean low() {
        return free.add(coming).compareTo(terms.point()) < 0;
    }

    /** What is missing up to the target. */
    public BigDecimal missing() {
        return terms.target().subtract(free).subtract(coming);
    }

    /** What is missing, in whole multiples. */
    public BigDecimal proposed() {
        return terms.inMultiples(missing());
    }

    /** Whether more is proposed than is missing. */
    public boolean rounded() {
        return proposed().compareTo(missing()) > 0;
    }

    /** By which whoever orders says upon what he decided: its terms, and what is to come. */
    public String mark() {
        return version + "-" + coming.stripTrailingZeros().toPlainString();
    }

    public LocalDate expectedOn(LocalDate today) {
        return today.plusDays(terms.leadDays());
    }

    /**
     * An order of it.
     *
     * @param wanted is rounded up to whole multiples
     * @param seen mark of what it was decided upon
     * @throws RuleViolated {@link InventoryRule#NOT_LOW} when enough is there or to come by now, {@link
     *     InventoryRule#REORDER_CHANGED}, {@link InventoryRule#REORDER_QUANTITY_WRONG}
     */
    public OrderedArticle order(BigDecimal wanted, String seen, LocalDate today) {
        if (!low()) {
            throw new RuleViolated(InventoryRule.NOT_LOW);
        }
        if (!mark().equals(seen)) {
            throw ofThis(InventoryRule.REORDER_CHANGED);
        }
        if (wanted == null || wanted.signum() <= 0) {
            throw ofThis(InventoryRule.REORDER_QUANTITY_WRONG);
        }
        BigDecimal whole = terms.inMultiples(wanted);
        if (!OrderedArticle.canBe(whole, unit)) {
            throw ofThis(InventoryRule.REORDER_QUANTITY_WRONG);
        }
        return new OrderedArticle(productId, unit, whole, expectedOn(today));
    }

    private RuleViolated ofThis(InventoryRule rule) {
        return new RuleViolated(rule, Map.of("sku", sku, "level", levelId));
    }
}
