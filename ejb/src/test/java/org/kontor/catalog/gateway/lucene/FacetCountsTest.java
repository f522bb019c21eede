package org.kontor.catalog.gateway.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Choice;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Range;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.model.assortment.Sight;

/** Every choice counts what a plain count of the articles says, asked anew, asked again, and after a change. */
class FacetCountsTest {

    private static final long STUFF = 7;
    private static final long LENGTH = 8;
    private static final List<String> STUFFS = List.of("steel", "brass", "zinc");

    /** More than are counted for each who asks. */
    private static final int MANY = 6000;

    @TempDir
    private Path folder;

    private LuceneProductIndex index;
    private final List<Article> articles = new ArrayList<>();

    /** All, then two companies: one does not see a category and some articles, the other sees a category and some more alone. */
    private static final List<Sight> SIGHTS = List.of(
            Sight.EVERYTHING,
            new Sight(false, List.of(new Sight.Part(true, Set.of(1L), Set.of(1L, 2L, 3L), some(7)))),
            new Sight(false, List.of(new Sight.Part(false, Set.of(2L), some(5), some(11)))));

    private static Set<Long> some(int every) {
        return LongStream.rangeClosed(10, MANY)
                .filter(id -> id % every == 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** @param stuff null when it is not told */
    private record Article(long id, long category, String stuff, int length, boolean bolt) {

        IndexedProduct indexed() {
            return new IndexedProduct(
                    id,
                    1,
                    "S-" + id,
                    null,
                    null,
                    List.of(),
                    List.of(bolt ? "Bolt" : "Screw"),
                    List.of(),
                    category,
                    List.of(),
                    List.of("c" + category),
                    List.of(),
                    Stream.concat(
                                    Stream.ofNullable(stuff)
                                            .map(value -> new IndexedProduct.Value(STUFF, value, value, null, null)),
                                    Stream.of(new IndexedProduct.Value(
                                            LENGTH, "" + length, "" + length, null, BigDecimal.valueOf(length))))
                            .toList(),
                    0);
        }
    }

    @BeforeEach
    void fill() {
        index = new LuceneProductIndex(folder);
        Random random = new Random(11);
        for (long id = 1; id <= MANY; id++) {
            articles.add(new Article(
                    id,
                    1 + random.nextInt(3),
                    random.nextInt(4) == 0 ? null : STUFFS.get(random.nextInt(3)),
                    random.nextInt(6),
                    random.nextBoolean()));
        }
        index.apply(articles.stream().map(Article::indexed).toList(), List.of(), 1);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyChoiceCountsWhatAnotherChoiceOfItWouldFind() {
        for (int round = 0; round < 2; round++) {
            everyChoice();
        }
        Article first = articles.get(0);
        Article other = new Article(first.id(), 1 + first.category() % 3, "zinc", 5 - first.length(), !first.bolt());
        articles.set(0, other);
        index.apply(List.of(other.indexed()), List.of(), 2);
        everyChoice();
    }

    private void everyChoice() {
        for (String typed : List.of("", "bolt")) {
            for (Long category : new Long[] {null, 2L}) {
                for (List<String> stuffs : List.of(List.<String>of(), List.of("steel"), List.of("brass", "zinc"))) {
                    for (boolean shorter : new boolean[] {false, true}) {
                        for (Sight sight : SIGHTS) {
                            counts(new Asked(sight, typed, category, stuffs, shorter));
                        }
                    }
                }
            }
        }
    }

    private record Asked(Sight sight, String typed, Long category, List<String> stuffs, boolean shorter) {

        Asked anyCategory() {
            return new Asked(sight, typed, null, stuffs, shorter);
        }

        Asked anyStuff() {
            return new Asked(sight, typed, category, List.of(), shorter);
        }

        Asked anyLength() {
            return new Asked(sight, typed, category, stuffs, false);
        }

        boolean finds(Article article) {
            return sight.shows(article.id(), article.category())
                    && (typed.isEmpty() || article.bolt())
                    && (category == null || article.category() == category)
                    && (stuffs.isEmpty() || article.stuff() != null && stuffs.contains(article.stuff()))
                    && (!shorter || article.length() <= 3);
        }
    }

    private void counts(Asked asked) {
        Map<Long, Choice> filters = new LinkedHashMap<>();
        if (!asked.stuffs().isEmpty()) {
            filters.put(STUFF, new Choice(asked.stuffs(), List.of()));
        }
        if (asked.shorter()) {
            filters.put(LENGTH, new Choice(List.of(), List.of(new Range(null, BigDecimal.valueOf(3)))));
        }
        IndexAnswer answer = index.find(new IndexQuestion(
                asked.sight(),
                Set.of(),
                CategoryWords.NONE,
                asked.typed(),
                List.of(),
                Reading.ALL_WORDS,
                asked.category() == null ? null : "c" + asked.category(),
                filters,
                Order.RELEVANCE,
                false,
                0,
                10,
                true));
        assertEquals(found(asked).count(), answer.total(), asked::toString);
        assertEquals(
                counted(found(asked.anyStuff()), Article::stuff), values(answer, STUFF), () -> "stuff of " + asked);
        assertEquals(
                counted(found(asked.anyLength()), article -> "" + article.length()),
                values(answer, LENGTH),
                () -> "length of " + asked);
        assertEquals(
                counted(found(asked.anyCategory()), Article::category),
                answer.categories(),
                () -> "categories of " + asked);
    }

    private Stream<Article> found(Asked asked) {
        return articles.stream().filter(asked::finds);
    }

    private static <K> Map<K, Long> counted(Stream<Article> articles, Function<Article, K> by) {
        return articles.filter(article -> by.apply(article) != null)
                .collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static Map<String, Long> values(IndexAnswer answer, long attribute) {
        return answer.values().getOrDefault(attribute, List.of()).stream()
                .collect(Collectors.toMap(IndexAnswer.Counted::english, IndexAnswer.Counted::articles));
    }
}
