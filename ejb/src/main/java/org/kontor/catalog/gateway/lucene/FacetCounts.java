package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.kontor.catalog.gateway.IndexAnswer.Counted;

/** What Lucene counted, by attribute and by category. */
final class FacetCounts {

    private static final int MOST_LABELS = 2000;

    private final Map<Long, List<Counted>> values = new LinkedHashMap<>();
    private final Map<Long, Long> categories = new HashMap<>();

    FacetCounts(Facets facets) throws IOException {
        for (FacetResult result : facets.getAllDims(MOST_LABELS)) {
            if (result == null) {
                continue;
            }
            if (result.dim.equals(Fields.CATEGORY)) {
                for (LabelAndValue category : facets.getAllChildren(Fields.CATEGORY).labelValues) {
                    categories.put(Long.valueOf(category.label), category.value.longValue());
                }
            } else {
                values.put(Long.valueOf(result.dim), merged(result.labelValues));
            }
        }
    }

    /** The same value may be written otherwise in the second language. */
    private static List<Counted> merged(LabelAndValue[] labels) {
        Map<String, Counted> merged = new LinkedHashMap<>();
        for (LabelAndValue label : labels) {
            Counted one = FacetLabel.counted(label.label, label.value.longValue());
            merged.merge(
                    one.english(),
                    one,
                    (first, second) -> new Counted(
                            first.english(),
                            first.chinese(),
                            number(first, second),
                            first.articles() + second.articles()));
        }
        return new ArrayList<>(merged.values());
    }

    private static BigDecimal number(Counted first, Counted second) {
        return first.number() == null ? second.number() : first.number();
    }

    Map<Long, List<Counted>> values() {
        return values;
    }

    Map<Long, Long> categories() {
        return categories;
    }
}
