package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Reading;

/** Asks a snapshot. */
final class Question {

    private static final SortField ID = new SortField(Fields.ID, SortField.Type.LONG);

    /** Who only wants the best does not wait for all others to be counted. */
    private static final int BEST_OF = 200;

    private final Snapshot snapshot;
    private final IndexQuestion asked;

    Question(Snapshot snapshot, IndexQuestion asked) {
        this.snapshot = snapshot;
        this.asked = asked;
    }

    IndexAnswer answer() throws IOException {
        int most = Math.max(1, Math.min(asked.from() + asked.size(), Math.max(1, snapshot.reader.maxDoc())));
        if (!asked.counted() && asked.order() == Order.RELEVANCE && asked.from() == 0) {
            TopDocs best = best(most);
            return new IndexAnswer(ids(best), best.totalHits.value, Map.of(), Map.of());
        }
        var best = new TopFieldCollectorManager(sort(), most, Integer.MAX_VALUE);
        if (!asked.counted() || snapshot.values == null) {
            TopDocs top = snapshot.searcher.search(query(), best);
            return new IndexAnswer(ids(top), top.totalHits.value, Map.of(), Map.of());
        }
        Sideways sideways = new Sideways(snapshot, asked);
        FacetCounts known = snapshot.known(asked.onAnyPage());
        if (known != null) {
            TopDocs top = sideways.find(best);
            return answer(top, sideways.beside(known));
        }
        Object[] both = sideways.find(new MultiCollectorManager(best, new FacetsCollectorManager()));
        TopDocs top = (TopDocs) both[0];
        if (top.totalHits.value == 0) {
            return IndexAnswer.NOTHING;
        }
        FacetCounts counts = FacetCounts.of(snapshot.values, (FacetsCollector) both[1]);
        if (counts.isMany()) {
            snapshot.remember(asked.onAnyPage(), counts);
        }
        return answer(top, sideways.beside(counts));
    }

    /**
     * A number, or the beginning of one, counts more than words: when there are enough of those, nobody looks who has the
     * words. Else every article would be asked, whose numbers often begin alike.
     */
    private TopDocs best(int most) throws IOException {
        if (asked.reading() == Reading.LAST_UNFINISHED) {
            TopDocs numbered = search(new QuestionQuery(snapshot, asked).numbered(), most);
            if (numbered.scoreDocs.length == most) {
                return numbered;
            }
        }
        return search(query(), most);
    }

    private TopDocs search(Query query, int most) throws IOException {
        return snapshot.searcher.search(query, new TopScoreDocCollectorManager(most, BEST_OF));
    }

    private Query query() throws IOException {
        return new QuestionQuery(snapshot, asked).narrowed();
    }

    private IndexAnswer answer(TopDocs top, FacetCounts counts) throws IOException {
        return new IndexAnswer(ids(top), top.totalHits.value, counts.values(), counts.categories());
    }

    private Sort sort() {
        return switch (asked.order()) {
            case NAME ->
                new Sort(
                        new SortField(asked.chinese() ? Fields.BY_NAME_ZH : Fields.BY_NAME_EN, SortField.Type.STRING),
                        ID);
            case SKU -> new Sort(new SortField(Fields.BY_SKU, SortField.Type.STRING), ID);
            case NEWEST ->
                new Sort(
                        new SortField(Fields.CREATED, SortField.Type.LONG, true),
                        new SortField(Fields.ID, SortField.Type.LONG, true));
            case RELEVANCE -> asked.typed().isEmpty() ? new Sort(ID) : new Sort(SortField.FIELD_SCORE, ID);
        };
    }

    private List<Long> ids(TopDocs top) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (int i = asked.from(); i < Math.min(top.scoreDocs.length, asked.from() + asked.size()); i++) {
            ids.add(id(top.scoreDocs[i]));
        }
        return ids;
    }

    private long id(ScoreDoc hit) throws IOException {
        var leaves = snapshot.reader.leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
        if (!ids.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("a document without id");
        }
        return ids.longValue();
    }
}
