package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Choice;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Range;

/** Asks a snapshot. */
final class Question {

    private static final SortField ID = new SortField(Fields.ID, SortField.Type.LONG);

    /** Above whatever an exact number scores. */
    private static final float OWN = 1e6f;

    /** Who only wants the best does not wait for all others to be counted. */
    private static final int BEST_OF = 200;

    /** So many articles take a while to count: it is done once per snapshot. */
    private static final int MANY = 2000;

    private static final float OTHERWISE = 0.95f;

    private final Snapshot snapshot;
    private final IndexQuestion asked;
    private final TermBook terms;

    Question(Snapshot snapshot, IndexQuestion asked) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.terms = new TermBook(snapshot.searcher);
    }

    IndexAnswer answer() throws IOException {
        DrillDownQuery query = new DrillDownQuery(Fields.facets(), seen());
        if (asked.category() != null) {
            query.add(Fields.CATEGORY, new TermQuery(new Term(Fields.WITHIN, asked.category())));
        }
        for (Map.Entry<Long, Choice> filter : asked.filters().entrySet()) {
            query.add(filter.getKey().toString(), chosen(filter.getKey(), filter.getValue()));
        }
        int most = Math.max(1, Math.min(asked.from() + asked.size(), Math.max(1, snapshot.reader.maxDoc())));
        if (!asked.counted() && asked.order() == Order.RELEVANCE && asked.from() == 0) {
            TopDocs best = snapshot.searcher.search(query, new TopScoreDocCollectorManager(most, BEST_OF));
            return new IndexAnswer(ids(best), best.totalHits.value, Map.of(), Map.of());
        }
        if (!asked.counted() || snapshot.values == null) {
            IndexSearcher searcher = snapshot.searcher;
            TopDocs top = searcher.search(query, new TopFieldCollectorManager(sort(), most, Integer.MAX_VALUE));
            return new IndexAnswer(ids(top), top.totalHits.value, Map.of(), Map.of());
        }
        FacetCounts known = snapshot.known(asked.onAnyPage());
        if (known != null) {
            TopDocs top =
                    snapshot.searcher.search(query, new TopFieldCollectorManager(sort(), most, Integer.MAX_VALUE));
            return new IndexAnswer(ids(top), top.totalHits.value, known.values(), known.categories());
        }
        DrillSideways.DrillSidewaysResult result = new DrillSideways(
                        snapshot.searcher, Fields.facets(), snapshot.values)
                .search(query, null, null, most, sort(), false);
        if (result.hits.totalHits.value == 0) {
            return IndexAnswer.NOTHING;
        }
        FacetCounts counts = new FacetCounts(result.facets);
        if (result.hits.totalHits.value > MANY) {
            snapshot.remember(asked.onAnyPage(), counts);
        }
        return new IndexAnswer(ids(result.hits), result.hits.totalHits.value, counts.values(), counts.categories());
    }

    /** What was typed, or what the company calls so, among what it may see. */
    private Query seen() throws IOException {
        Query found = asked.own().isEmpty()
                ? words()
                : either(words(), new BoostQuery(new ConstantScoreQuery(SightQuery.ids(asked.own())), OWN));
        return asked.sight().everything()
                ? found
                : new BooleanQuery.Builder()
                        .add(found, Occur.MUST)
                        .add(SightQuery.of(asked.sight()), Occur.FILTER)
                        .build();
    }

    private Query words() throws IOException {
        if (asked.typed().isEmpty()) {
            return new MatchAllDocsQuery();
        }
        WordsQuery words = new WordsQuery(terms, asked.typed());
        if (words.words().isEmpty()) {
            return new MatchNoDocsQuery();
        }
        NumberQuery number = new NumberQuery(terms, words, asked.typed());
        return switch (asked.reading()) {
            case ALL_WORDS, LAST_UNFINISHED, ALL_UNFINISHED -> either(said(words), number.same());
            case SIMILAR_NUMBER ->
                new BooleanQuery.Builder()
                        .add(number.similar(), Occur.MUST)
                        .add(words.some(), Occur.SHOULD)
                        .build();
            case SOME_WORDS -> said(words);
        };
    }

    /** As typed, or with other words that mean the same: what is said best counts. */
    private Query said(WordsQuery typed) throws IOException {
        if (asked.otherwise().isEmpty()) {
            return read(typed);
        }
        List<Query> ways = new ArrayList<>(List.of(read(typed)));
        for (String other : asked.otherwise()) {
            ways.add(new BoostQuery(read(new WordsQuery(terms, other)), OTHERWISE));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private Query read(WordsQuery words) throws IOException {
        return switch (asked.reading()) {
            case LAST_UNFINISHED -> words.all(true, false);
            case ALL_UNFINISHED -> words.all(true, true);
            case SOME_WORDS -> words.some();
            default -> words.all(false, false);
        };
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query chosen(long attribute, Choice choice) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String value : choice.values()) {
            either.add(new TermQuery(new Term(Fields.VALUE, Fields.value(attribute, value))), Occur.SHOULD);
        }
        for (Range range : choice.ranges()) {
            either.add(
                    DoublePoint.newRangeQuery(
                            Fields.AMOUNT_OF + attribute,
                            range.from() == null
                                    ? Double.NEGATIVE_INFINITY
                                    : range.from().doubleValue(),
                            range.to() == null
                                    ? Double.POSITIVE_INFINITY
                                    : range.to().doubleValue()),
                    Occur.SHOULD);
        }
        return either.build();
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
