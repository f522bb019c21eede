package org.kontor.requisition.service;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionRule;

/**
 * Items of a list that somebody names to order or to copy them. As text it is the same for the same items: what a key counts
 * for.
 *
 * @param items ids; null for all
 */
public record WantedItems(long list, SortedSet<Long> items) {

    /** @throws RuleViolated {@link RequisitionRule#ITEM_NOT_FOUND} when an item is not named */
    public static WantedItems of(long list, List<Long> items) {
        if (items == null) {
            return new WantedItems(list, null);
        }
        if (items.contains(null)) {
            throw new RuleViolated(RequisitionRule.ITEM_NOT_FOUND);
        }
        return new WantedItems(list, new TreeSet<>(items));
    }
}
