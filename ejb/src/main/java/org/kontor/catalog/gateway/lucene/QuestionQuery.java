package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Choice;
import org.kontor.catalog.gateway.IndexQuestion.Range;

/** Builds what the index is asked for a question: words or a number, sight, category and filters. */
final class QuestionQuery {

    /** Above whatever an exact number scores. */
    private static final float OWN = 1e6f;

    private static final float OTHERWISE = 0.95f;

    private final IndexQuestion asked;
    private final TermBook terms;

    QuestionQuery(Snapshot snapshot, IndexQuestion asked) {
        this.asked = asked;
        this.terms = new TermBook(snapshot);
    }

    /** All that is said and chosen; only what is said scores. */
    Query narrowed() throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(seen(), Occur.MUST);
        narrowing().values().forEach(choice -> all.add(choice, Occur.FILTER));
        return all.build();
    }

    /** What is chosen, by dimension. */
    Map<String, Query> narrowing() {
        Map<String, Query> choices = new LinkedHashMap<>();
        if (asked.category() != null) {
            choices.put(Fields.CATEGORY, new TermQuery(new Term(Fields.WITHIN, asked.category())));
        }
        asked.filters().forEach((attribute, choice) -> choices.put(attribute.toString(), chosen(attribute, choice)));
        return choices;
    }

    /** What was typed, or what the company calls so, among what it may see. */
    Query seen() throws IOException {
        return seen(words());
    }

    /** The same of articles that have it as a number, or as the beginning of one. */
    Query numbered() throws IOException {
        return seen(new NumberQuery(terms, new WordsQuery(terms, asked.named(), asked.typed()), asked.typed()).same());
    }

    private Query seen(Query said) throws IOException {
        Query found = asked.own().isEmpty()
                ? said
                : either(said, new BoostQuery(new ConstantScoreQuery(SightQuery.ids(asked.own())), OWN));
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
        WordsQuery words = new WordsQuery(terms, asked.named(), asked.typed());
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
            ways.add(new BoostQuery(read(new WordsQuery(terms, asked.named(), other)), OTHERWISE));
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
}
