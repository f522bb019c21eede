package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.kontor.catalog.gateway.SearchText;

/**
 * Looks terms up, each once for a question: how rare one is and where it is found come of the same look, and what occurs
 * nowhere is not looked for again in every part of the index.
 */
final class TermBook {

    private final Snapshot snapshot;
    private final Map<Term, TermStates> known = new HashMap<>();

    TermBook(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private TermStates states(Term term) throws IOException {
        TermStates states = known.get(term);
        if (states == null) {
            states = snapshot.states(term);
            known.put(term, states);
        }
        return states;
    }

    boolean has(String field, String term) throws IOException {
        return states(new Term(field, term)).docFreq() > 0;
    }

    /** As BM25 weighs a word. */
    float rarity(String field, String term) throws IOException {
        return rarity(states(new Term(field, term)).docFreq());
    }

    private float rarity(long found) {
        int all = snapshot.reader.numDocs();
        long with = Math.min(found, all);
        return (float) Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    /** What stands in one of these categories or below, by how rare that is. */
    Query within(Set<String> categories, float weight) throws IOException {
        long found = 0;
        for (String category : categories) {
            found += states(new Term(Fields.WITHIN, category)).docFreq();
        }
        return found == 0 ? new MatchNoDocsQuery() : standing(categories, weight * rarity(found));
    }

    /** What stands in one of these categories or below. */
    static Query standing(Set<String> categories, float score) {
        return categories.isEmpty()
                ? new MatchNoDocsQuery()
                : new BoostQuery(
                        new ConstantScoreQuery(new TermInSetQuery(
                                Fields.WITHIN,
                                categories.stream().map(BytesRef::new).toList())),
                        score);
    }

    Query scored(String field, String term, float weight) throws IOException {
        return has(field, term) ? new BoostQuery(query(field, term), weight) : new MatchNoDocsQuery();
    }

    Query constant(String field, String term, float score) throws IOException {
        return has(field, term)
                ? new BoostQuery(new ConstantScoreQuery(query(field, term)), score)
                : new MatchNoDocsQuery();
    }

    private Query query(String field, String text) throws IOException {
        Term term = new Term(field, text);
        return new TermQuery(term, states(term));
    }

    /** What is short is looked up in a field of beginnings, what is long fits few numbers. */
    Query beginning(String beginnings, String field, String beginning, float score) throws IOException {
        return beginning.length() <= SearchText.LONGEST_BEGINNING
                ? constant(beginnings, beginning, score)
                : prefix(field, beginning, score);
    }

    static Query prefix(String field, String beginning, float score) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, beginning))), score);
    }

    /** One of these ways; the best counts. */
    static Query best(List<Query> ways) {
        List<Query> possible =
                ways.stream().filter(way -> !(way instanceof MatchNoDocsQuery)).toList();
        return switch (possible.size()) {
            case 0 -> new MatchNoDocsQuery();
            case 1 -> possible.get(0);
            default -> new DisjunctionMaxQuery(possible, 0);
        };
    }
}
