package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;

/** An attribute of the articles found, with its values in their natural order. Chosen values widen each other. */
public record Facet(String code, String name, String unit, List<FacetValue> values) implements Serializable {

    public boolean selected() {
        return values.stream().anyMatch(FacetValue::selected);
    }
}
