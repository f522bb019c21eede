package org.kontor.catalog.gateway.lucene;

import static org.kontor.catalog.gateway.lucene.TermBook.prefix;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.kontor.catalog.gateway.SearchText;

/** What was typed as a number, in any spelling. */
final class NumberQuery {

    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_EXACT = 3;
    private static final int SHORTEST_SIMILAR = 4;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 4;
    private static final double SHARED_THREES = 0.3;
    private static final double SHARED_BY_SEVERAL_WORDS = 0.5;

    private final TermBook terms;
    private final WordsQuery words;
    private final String key;

    NumberQuery(TermBook terms, WordsQuery words, String typed) {
        this.terms = terms;
        this.words = words;
        this.key = SearchText.key(typed);
    }

    /** Numbers that are, or begin with, what was typed; the exact ones far before all others. */
    Query same() throws IOException {
        if (key.length() < SHORTEST_PREFIX || key.length() > LONGEST) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder same = new BooleanQuery.Builder()
                .add(terms.constant(Fields.SKU, key, 1000), Occur.SHOULD)
                .add(terms.constant(Fields.NUMBER, key, 500), Occur.SHOULD)
                .add(terms.beginning(Fields.NUMBER_BEGINS, Fields.NUMBER, key, 50), Occur.SHOULD);
        if (key.length() >= SHORTEST_EXACT && SearchText.digits(key)) {
            same.add(terms.constant(Fields.NAME, key, 400), Occur.SHOULD);
            same.add(terms.constant(Fields.JOINED, key, 300), Occur.SHOULD);
        }
        return same.build();
    }

    /** Numbers that are at least half of what was typed, at its beginning or its end, or share many of its letters. */
    Query similar() throws IOException {
        boolean number = key.length() >= SHORTEST_SIMILAR
                && key.length() <= LONGEST
                && SearchText.digits(key)
                && words.words().size() <= MOST_WORDS;
        if (!number) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder similar = new BooleanQuery.Builder().add(prefix(Fields.LIKE, key, 100), Occur.SHOULD);
        for (int length = key.length() - 1; length >= Math.max(SHORTEST_SIMILAR, key.length() / 2); length--) {
            float share = 40f * length / key.length();
            String beginning = key.substring(0, length);
            String end = key.substring(key.length() - length);
            if (SearchText.digits(beginning)) {
                similar.add(terms.constant(Fields.LIKE, beginning, share), Occur.SHOULD);
            }
            if (SearchText.digits(end)) {
                similar.add(terms.constant(Fields.LIKE, end, share), Occur.SHOULD);
            }
        }
        return similar.add(alike(), Occur.SHOULD).build();
    }

    private Query alike() throws IOException {
        Set<String> threes = SearchText.threes(key);
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        for (String three : threes) {
            alike.add(
                    terms.constant(Fields.THREE, three, 3 * terms.rarity(Fields.THREE, three) / threes.size()),
                    Occur.SHOULD);
        }
        double shared = words.words().size() == 1 ? SHARED_THREES : SHARED_BY_SEVERAL_WORDS;
        alike.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(threes.size() * shared)));
        return alike.build();
    }
}
