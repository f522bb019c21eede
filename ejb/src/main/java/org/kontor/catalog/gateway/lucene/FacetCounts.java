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
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.kontor.catalog.gateway.IndexAnswer.Counted;

/** What Lucene counted, by attribute and by category. */
final class FacetCounts {

    /** So many articles take a while to count: it is done once per snapshot. */
    private static final int MANY = 2000;

    private static final int MOST_LABELS = 2000;

    private final Map<Long, List<Counted>> values = new LinkedHashMap<>();
    private final Map<Long, Long> categories = new HashMap<>();
    private final int articles;

    private FacetCounts(int articles) {
        this.articles = articles;
    }

    /** All dimensions. */
    static FacetCounts of(SortedSetDocValuesReaderState state, FacetsCollector found) throws IOException {
        Facets facets = new SortedSetDocValuesFacetCounts(state, found);
        FacetCounts counts = new FacetCounts(articles(found));
        for (FacetResult result : facets.getAllDims(MOST_LABELS)) {
            if (result != null) {
                counts.add(facets, result);
            }
        }
        return counts;
    }

    /** One dimension alone. */
    static FacetCounts of(SortedSetDocValuesReaderState state, FacetsCollector found, String dimension)
            throws IOException {
        Facets facets = new SortedSetDocValuesFacetCounts(state, found);
        FacetCounts counts = new FacetCounts(articles(found));
        FacetResult result = facets.getTopChildren(MOST_LABELS, dimension);
        if (result != null) {
            counts.add(facets, result);
        }
        return counts;
    }

    private static int articles(FacetsCollector found) {
        return found.getMatchingDocs().stream().mapToInt(docs -> docs.totalHits).sum();
    }

    private void add(Facets facets, FacetResult result) throws IOException {
        if (!result.dim.equals(Fields.CATEGORY)) {
            values.put(Long.valueOf(result.dim), merged(result.labelValues));
            return;
        }
        for (LabelAndValue category : facets.getAllChildren(Fields.CATEGORY).labelValues) {
            categories.put(Long.valueOf(category.label), category.value.longValue());
        }
    }

    /** The same with some dimensions as others have counted them. */
    FacetCounts with(Map<String, FacetCounts> others) {
        if (others.isEmpty()) {
            return this;
        }
        FacetCounts mixed = new FacetCounts(articles);
        mixed.values.putAll(values);
        mixed.categories.putAll(others.getOrDefault(Fields.CATEGORY, this).categories);
        others.forEach((dimension, other) -> {
            if (!dimension.equals(Fields.CATEGORY)) {
                Long attribute = Long.valueOf(dimension);
                mixed.values.put(attribute, other.values.getOrDefault(attribute, List.of()));
            }
        });
        return mixed;
    }

    /** Whether counting them again would take a while. */
    boolean isMany() {
        return articles > MANY;
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
