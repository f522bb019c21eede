package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.GermanStems;
import org.kontor.catalog.gateway.SearchText;

/**
 * What was typed as conditions on words. A word may occur in the name, in what the article is made of, in the name of a category
 * in which it stands for the reader, or in its text; it may be written together with its neighbours or apart, and be the beginning of a longer one. Each word counts once, by the
 * best of these and by how rare it is; a word that looks like a number counts more.
 */
final class WordsQuery {

    private static final int MOST_WORDS = 40;
    private static final int A_DESCRIPTION = 5;
    private static final int SHORTEST_JOINED = 4;
    private static final int LONGEST_JOINED = 30;
    private static final float NUMBER_LIKE = 1.5f;
    private static final float MAKER = 4;
    /** What one occurrence in a field of usual length counts of a word's weight, as {@link TermBook#scored} counts it. */
    private static final float ONCE = 0.45f;

    private final TermBook terms;
    private final CategoryWords named;
    private final List<String> words;
    private final GermanStems german = new GermanStems();
    private final boolean alike;

    /**
     * Who types a few words looks through a range: articles that have the same of them stay in the order of the catalogue. Who
     * types many describes one article: how much of its name they are decides.
     */
    WordsQuery(TermBook terms, CategoryWords named, String typed) {
        this.terms = terms;
        this.named = named;
        List<String> all = SearchText.words(typed);
        this.words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        this.alike = words.size() < A_DESCRIPTION;
    }

    List<String> words() {
        return words;
    }

    /** Every word occurs. */
    Query all(boolean lastOpen, boolean allOpen) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            boolean open = allOpen || lastOpen && i == words.size() - 1 || startsMore(words.get(i));
            if (SearchText.chinese(words.get(i))) {
                chinese(words.get(i), allOpen, all);
            } else {
                all.add(one(i, open), Occur.MUST);
            }
        }
        return all.add(maker(), Occur.SHOULD).build();
    }

    /** Some word occurs. */
    Query some() throws IOException {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!seen.add(words.get(i))) {
                continue;
            }
            if (SearchText.chinese(words.get(i))) {
                for (String pair : SearchText.terms(List.of(words.get(i)))) {
                    some.add(anywhere(pair), Occur.SHOULD);
                }
            } else {
                some.add(one(i, false), Occur.SHOULD);
            }
        }
        some.setMinimumNumberShouldMatch(1);
        return new BooleanQuery.Builder()
                .add(some.build(), Occur.MUST)
                .add(maker(), Occur.SHOULD)
                .build();
    }

    /** A word of letters finds longer ones, too: screw finds screwdriver. */
    private static boolean startsMore(String word) {
        return word.length() >= 3 && SearchText.letters(word);
    }

    private Query one(int place, boolean open) throws IOException {
        String word = words.get(place);
        String stem = SearchText.stem(word);
        float rarity = terms.rarity(Fields.NAME, stem);
        List<Query> ways = new ArrayList<>();
        addFields(ways, stem);
        ways.add(weighted(Fields.PIECE, word, 0.5f));
        String whole = word.replace(".", "");
        if (SearchText.digits(word) && word.length() >= 3 || word.length() > SHORTEST_JOINED) {
            ways.add(terms.constant(Fields.JOINED, whole, 0.8f * terms.rarity(Fields.JOINED, whole)));
        }
        List<String> pieces = SearchText.pieces(word);
        if (!pieces.isEmpty() && pieces.size() <= 4) {
            ways.add(new BoostQuery(apart(pieces), 0.4f));
        }
        for (String joined : around(place)) {
            ways.add(terms.constant(Fields.NAME, SearchText.stem(joined), 0.6f * rarity));
        }
        String inGerman = german.of(word);
        if (inGerman != null) {
            ways.add(terms.constant(Fields.GERMAN, inGerman, 0.4f * terms.rarity(Fields.GERMAN, inGerman)));
            ways.add(terms.within(named.inGerman(inGerman), 0.4f));
        }
        if (open && word.length() > 1) {
            ways.add(
                    SearchText.digits(stem)
                            ? terms.beginning(Fields.WORD_BEGINS, Fields.NAME, stem, 0.3f)
                            : TermBook.prefix(Fields.NAME, stem, 0.3f));
            ways.add(TermBook.prefix(Fields.ABOUT, stem, 0.2f));
            ways.add(TermBook.standing(named.beginning(stem), 0.2f));
        }
        Query best = TermBook.best(ways);
        return looksLikeNumber(word) ? new BoostQuery(best, NUMBER_LIKE) : best;
    }

    private static boolean looksLikeNumber(String word) {
        return word.length() >= 4 && SearchText.digits(word) && (word.length() >= 5 || !word.matches("[\\d.]+"));
    }

    private void addFields(List<Query> ways, String term) throws IOException {
        ways.add(weighted(Fields.NAME, term, 1));
        ways.add(weighted(Fields.ABOUT, term, 0.4f));
        ways.add(terms.within(named.with(term), alike ? 0.4f : 0.4f * ONCE));
        ways.add(weighted(Fields.TEXT, term, 0.15f));
    }

    private Query anywhere(String term) throws IOException {
        List<Query> ways = new ArrayList<>();
        addFields(ways, term);
        return TermBook.best(ways);
    }

    private Query apart(List<String> pieces) throws IOException {
        BooleanQuery.Builder apart = new BooleanQuery.Builder();
        for (String piece : pieces) {
            apart.add(
                    TermBook.best(List.of(
                            weighted(Fields.NAME, SearchText.stem(piece), 1), weighted(Fields.PIECE, piece, 0.5f))),
                    Occur.MUST);
        }
        return apart.build();
    }

    /** The word together with one or two of its neighbours. */
    private Set<String> around(int place) {
        Set<String> joined = new HashSet<>();
        for (int many = 2; many <= 3; many++) {
            for (int from = Math.max(0, place - many + 1); from <= place && from + many <= words.size(); from++) {
                List<String> part = words.subList(from, from + many);
                String one = String.join("", part).replace(".", "");
                if (one.length() >= SHORTEST_JOINED
                        && one.length() <= LONGEST_JOINED
                        && part.stream().noneMatch(SearchText::chinese)) {
                    joined.add(one);
                }
            }
        }
        return joined;
    }

    /** Chinese is typed without blanks: when open, a pair across two words ("钢螺" in 不锈钢螺母) need not occur. */
    private void chinese(String run, boolean open, BooleanQuery.Builder all) throws IOException {
        if (run.length() == 1) {
            all.add(
                    TermBook.best(List.of(
                            TermBook.prefix(Fields.NAME, run, 1),
                            TermBook.prefix(Fields.ABOUT, run, 0.5f),
                            TermBook.standing(named.beginning(run), 0.5f))),
                    Occur.MUST);
            return;
        }
        for (int i = 0; i + 1 < run.length(); i++) {
            Query pair = anywhere(run.substring(i, i + 2));
            if (open && i > 0) {
                all.add(TermBook.best(List.of(anywhere(run.substring(i - 1, i + 1)), pair)), Occur.MUST);
            }
            if (!open || i == 0 || i + 2 == run.length()) {
                all.add(pair, Occur.MUST);
            }
        }
    }

    /** Articles of a maker whose name was typed come before those made for them. */
    private Query maker() throws IOException {
        List<Query> makers = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int many = 1; many <= 3 && from + many <= words.size(); many++) {
                makers.add(terms.constant(Fields.MAKER, String.join("", words.subList(from, from + many)), MAKER));
            }
        }
        return TermBook.best(makers);
    }

    private Query weighted(String field, String term, float weight) throws IOException {
        return alike
                ? terms.constant(field, term, weight * terms.rarity(field, term))
                : terms.scored(field, term, weight);
    }
}
