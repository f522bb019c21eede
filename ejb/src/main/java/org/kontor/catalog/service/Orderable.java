package org.kontor.catalog.service;

import java.util.Set;
import org.kontor.catalog.service.unit.UnitList;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Packing;

/**
 * An article as a line of a cart or an order needs it.
 *
 * @param name in the language asked for
 * @param ownNumber what the company calls it; null when it has no number of its own
 * @param units in which it can be bought
 * @param active false when it is not sold any more, or not to this company
 * @param categories codes of its category and of those above it
 */
public record Orderable(
        long productId,
        String sku,
        String name,
        String ownNumber,
        UnitList units,
        boolean active,
        Set<String> categories) {

    public Orderable {
        categories = Set.copyOf(categories);
    }

    public Packing packing(UnitView unit) {
        return new Packing(unit.factor(), units.base().unit());
    }

    /** In which steps its base unit is sold. */
    public LotSize lotSize() {
        return units.base().lot();
    }
}
