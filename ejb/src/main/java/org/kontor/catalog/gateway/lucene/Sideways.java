package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.kontor.catalog.gateway.IndexQuestion;

/**
 * Each dimension by which a question is narrowed, counted as if nothing of it were chosen: what another choice of it would
 * find. What was counted of many articles is known until the index changes; all the rest is counted in the one pass that
 * finds the articles.
 */
final class Sideways {

    private final Snapshot snapshot;
    private final IndexQuestion asked;
    private final Map<String, FacetCounts> counts = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    Sideways(Snapshot snapshot, IndexQuestion asked) {
        this.snapshot = snapshot;
        this.asked = asked;
        if (asked.category() != null) {
            look(Fields.CATEGORY);
        }
        asked.filters().keySet().forEach(attribute -> look(attribute.toString()));
    }

    private void look(String dimension) {
        FacetCounts known = snapshot.known(without(dimension), dimension);
        if (known == null) {
            open.add(dimension);
        } else {
            counts.put(dimension, known);
        }
    }

    private IndexQuestion without(String dimension) {
        IndexQuestion other =
                dimension.equals(Fields.CATEGORY) ? asked.inAnyCategory() : asked.without(Long.valueOf(dimension));
        return other.onAnyPage();
    }

    boolean isKnown() {
        return open.isEmpty();
    }

    /** Finds what was asked, and counts beside what is not known yet. */
    <T> T find(CollectorManager<?, T> wanted) throws IOException {
        QuestionQuery query = new QuestionQuery(snapshot, asked);
        if (open.isEmpty()) {
            return snapshot.searcher.search(query.narrowed(), wanted);
        }
        Map<String, Query> narrowing = query.narrowing();
        BooleanQuery.Builder settled = new BooleanQuery.Builder().add(query.seen(), Occur.MUST);
        narrowing.forEach((dimension, choice) -> {
            if (!open.contains(dimension)) {
                settled.add(choice, Occur.FILTER);
            }
        });
        DrillDownQuery all = new DrillDownQuery(Fields.facets(), settled.build());
        open.forEach(dimension -> all.add(dimension, narrowing.get(dimension)));
        DrillSideways.Result<T, FacetsCollector> found = new DrillSideways(
                        snapshot.searcher, Fields.facets(), snapshot.values)
                .search(all, wanted, Collections.nCopies(open.size(), new FacetsCollectorManager()));
        for (int i = 0; i < open.size(); i++) {
            note(open.get(i), found.drillSidewaysResults().get(i));
        }
        return found.drillDownResult();
    }

    private void note(String dimension, FacetsCollector found) throws IOException {
        FacetCounts counted = FacetCounts.of(snapshot.values, found, dimension);
        counts.put(dimension, counted);
        if (counted.isMany()) {
            snapshot.remember(without(dimension), dimension, counted);
        }
    }

    /** What was found, each narrowed dimension counted without its choice. */
    FacetCounts beside(FacetCounts found) {
        return found.with(counts);
    }
}
