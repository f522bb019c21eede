package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;

/**
 * An attribute of the articles found, with its values in their natural order. Chosen values widen each other.
 *
 * @param rarer how many more values there are, of fewer articles than these
 */
public record Facet(String code, String name, String unit, boolean amounts, List<FacetValue> values, int rarer)
        implements Serializable {

    private static final int SEVERAL = 4;

    /** Whether its values are amounts, enough of them that one may want all from one to another. */
    public boolean ranged() {
        return amounts && values.size() > SEVERAL;
    }

    public boolean selected() {
        return values.stream().anyMatch(FacetValue::selected);
    }

    /** The number of its values. */
    public int all() {
        return values.size() + rarer;
    }

    /** The same with fewer of its values. */
    public Facet with(List<FacetValue> fewer) {
        return new Facet(code, name, unit, amounts, fewer, rarer);
    }
}
