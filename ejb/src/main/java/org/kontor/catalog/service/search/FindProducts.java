package org.kontor.catalog.service.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Choice;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Range;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.gateway.SearchText;
import org.kontor.catalog.model.assortment.Sight;
import org.kontor.catalog.service.search.ProductPage.Match;
import org.kontor.catalog.service.synonym.SynonymBook;

/** Asks the index for what somebody typed, and more leniently when it finds nothing. */
@ApplicationScoped
public class FindProducts {

    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,6})?)?\\.\\.(-?\\d{1,9}(?:\\.\\d{1,6})?)?");

    /**
     * For whom is searched.
     *
     * @param own articles that the company knows under what was typed
     * @param named what the categories of its own catalogue are called
     */
    record Scene(Sight sight, Set<Long> own, CategoryWords named) {}

    private static final int ENOUGH = 10;

    private ProductIndex index;
    private SynonymBook synonyms;

    protected FindProducts() {}

    @Inject
    public FindProducts(ProductIndex index, SynonymBook synonyms) {
        this.index = index;
        this.synonyms = synonyms;
    }

    /**
     * When no article has all the words, words are taken for similar ones, a number for similar numbers, and at last some of
     * the words are enough.
     */
    Found find(Scene scene, ProductSearch search, Map<String, Long> attributes, boolean counted) {
        IndexQuestion all = question(scene, search, attributes, search.q(), Reading.ALL_WORDS, counted);
        IndexAnswer found = index.find(all);
        if (found.total() > 0) {
            return new Found(found, Match.ALL_WORDS, null, further(all, found));
        }
        if (search.q().isEmpty()
                || search.narrowed() && index.find(all.unfiltered()).total() > 0) {
            return Found.NOTHING;
        }
        return lenient(all, search.q());
    }

    /** When few articles have all the words, those that have some of them; never beside a number. */
    private List<Long> further(IndexQuestion all, IndexAnswer found) {
        boolean few = found.total() < ENOUGH && all.from() == 0 && all.order() == Order.RELEVANCE;
        if (!few || all.size() < ENOUGH || !severalWords(all.typed())) {
            return List.of();
        }
        int wanted = ENOUGH - (int) found.total();
        return index.find(all.read(Reading.SOME_WORDS).only(0, ENOUGH)).ids().stream()
                .filter(id -> !found.ids().contains(id))
                .limit(wanted)
                .toList();
    }

    private static boolean severalWords(String typed) {
        return SearchText.words(typed).stream()
                        .filter(word -> SearchText.letters(word) && word.length() > 1 || SearchText.chinese(word))
                        .count()
                > 1;
    }

    /** Tried one after the other, until something is found. */
    private Found lenient(IndexQuestion all, String typed) {
        IndexAnswer found = index.find(all.read(Reading.ALL_UNFINISHED));
        if (found.total() > 0) {
            return new Found(found, Match.ALL_WORDS, null, List.of());
        }
        String corrected = corrected(typed, all.named());
        if (corrected != null) {
            found = index.find(all.typing(corrected));
            if (found.total() > 0) {
                return new Found(found, Match.CORRECTED, corrected, List.of());
            }
        }
        found = index.find(all.read(Reading.SIMILAR_NUMBER));
        if (found.total() > 0) {
            return new Found(found, Match.SIMILAR_NUMBER, null, List.of());
        }
        if (SearchText.terms(SearchText.words(typed)).size() > 1) {
            found = index.find(all.read(Reading.SOME_WORDS));
        }
        return found.total() > 0 ? new Found(found, Match.SOME_WORDS, null, List.of()) : Found.NOTHING;
    }

    /** How many articles have all the words. */
    long total(Scene scene, ProductSearch search, Map<String, Long> attributes) {
        return index.find(question(scene, search, attributes, search.q(), Reading.ALL_WORDS, false))
                .total();
    }

    /** Whether there is any article in a category or below it. */
    boolean fills(Scene scene, String category) {
        ProductSearch within = new ProductSearch("", category, Map.of(), 1, 1, null, "en");
        return index.find(question(scene, within, Map.of(), "", Reading.ALL_WORDS, false))
                        .total()
                > 0;
    }

    /** Category to the number of all articles that can be found. */
    Map<Long, Long> categories(Scene scene, ProductSearch search) {
        return index.find(question(scene, search.all(), Map.of(), "", Reading.ALL_WORDS, true))
                .categories();
    }

    /** While somebody types: the last word may be unfinished. */
    List<Long> suggest(Scene scene, ProductSearch search) {
        IndexAnswer found = index.find(question(scene, search, Map.of(), search.q(), Reading.LAST_UNFINISHED, false));
        return found.total() > 0
                ? found.ids()
                : find(scene, search, Map.of(), false).answer().ids();
    }

    /** The same line with words that occur nowhere replaced by similar ones that do; null when there are none. */
    private String corrected(String typed, CategoryWords named) {
        Spelling spelling = new Spelling(typed);
        Map<String, String> best = new HashMap<>();
        for (String word : spelling.unknown()) {
            boolean known = !named.with(SearchText.stem(word)).isEmpty();
            for (String candidate : known ? List.<String>of() : index.similarWords(word)) {
                if (Spelling.plausible(word, candidate)) {
                    best.merge(word, candidate, (one, other) -> Spelling.nearer(word, one, other));
                }
            }
        }
        return best.isEmpty() ? null : spelling.with(best);
    }

    private IndexQuestion question(
            Scene scene,
            ProductSearch search,
            Map<String, Long> attributes,
            String typed,
            Reading reading,
            boolean counted) {
        Map<Long, Choice> filters = new LinkedHashMap<>();
        search.filters().forEach((code, values) -> filters.put(attributes.get(code), choice(values)));
        return new IndexQuestion(
                scene.sight(),
                scene.own(),
                scene.named(),
                typed,
                synonyms.now().otherwise(typed),
                reading,
                search.category(),
                filters,
                Order.valueOf(search.sort().toUpperCase(Locale.ROOT)),
                search.chinese(),
                (search.page() - 1) * search.size(),
                search.size(),
                counted);
    }

    private static Choice choice(List<String> values) {
        List<Range> ranges = new ArrayList<>();
        for (String value : values) {
            Matcher range = RANGE.matcher(value);
            if (range.matches()) {
                ranges.add(new Range(bound(range.group(1)), bound(range.group(2))));
            }
        }
        return new Choice(values, ranges);
    }

    private static BigDecimal bound(String end) {
        return end == null ? null : new BigDecimal(end);
    }
}
