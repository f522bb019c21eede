package org.kontor.catalog.gateway.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.gateway.IndexQuestion;
import org.kontor.catalog.gateway.IndexQuestion.Order;
import org.kontor.catalog.gateway.IndexQuestion.Reading;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.model.assortment.Sight;

/** Categories of which the index holds only the codes have names for those who browse them. */
class CategoryWordsTest {

    private static final CategoryWords OWN = new CategoryWords(List.of(
            new CategoryWords.Named("plant-7", List.of("Spannmittel, Antriebe Süd", "夹具南区")),
            new CategoryWords.Named("plant-8", List.of("Batteries", "电池"))));

    @TempDir
    private Path folder;

    private LuceneProductIndex index;

    @BeforeEach
    void fill() {
        index = new LuceneProductIndex(folder);
        index.apply(
                List.of(
                        article(1, "Vise 40 mm", List.of("plant-7"), List.of()),
                        article(2, "Cell 9 V", List.of("plant-8"), List.of()),
                        article(3, "Drill", List.of("drills"), List.of("Boring")),
                        article(4, "Batteries of lamps", List.of(), List.of())),
                List.of(),
                1);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "spannmittel, 1",
        "Antrieben, 1",
        "SUD vise, 1",
        "夹具, 1",
        "南, 1",
        "夹具南区 vise, 1",
        "spann 40, 1",
        "电池, 2",
        "cell battery, 2",
        "boring, 3"
    })
    void anArticleIsFoundByTheNamesOfItsCategories(String typed, long article) {
        assertEquals(List.of(article), find(typed, OWN, Reading.ALL_WORDS).ids());
    }

    @ParameterizedTest
    @CsvSource({"vise batteries", "drill spannmittel", "cell 夹具", "plant-7"})
    void butByNoneOfACategoryInWhichItDoesNotStand(String typed) {
        assertEquals(0, find(typed, OWN, Reading.ALL_WORDS).total());
    }

    @ParameterizedTest
    @CsvSource({"spannmittel", "spann", "夹具", "南", "cell battery"})
    void andNobodyElseFindsByThem(String typed) {
        assertEquals(0, find(typed, CategoryWords.NONE, Reading.ALL_WORDS).total());
        assertEquals(0, find(typed, CategoryWords.NONE, Reading.ALL_UNFINISHED).total());
    }

    /** The category of article 5 is called so by the main catalogue, that of article 1 by the reader's own. */
    @ParameterizedTest
    @CsvSource({"spannmittel, ALL_WORDS", "spann, ALL_WORDS", "spannmittel und noch drei andere worte, SOME_WORDS"})
    void theyCountLikeThoseOfTheMainCatalogueAndLessThanTheArticlesOwn(String typed, Reading reading) {
        index.apply(
                List.of(
                        article(5, "Clamp 40 mm", List.of("clamps"), List.of("Spannmittel")),
                        article(6, "Spannmittel 40 mm", List.of(), List.of())),
                List.of(),
                2);
        assertEquals(List.of(6L, 1L, 5L), find(typed, OWN, reading).ids());
    }

    private IndexAnswer find(String typed, CategoryWords named, Reading reading) {
        return index.find(new IndexQuestion(
                Sight.EVERYTHING,
                Set.of(),
                named,
                typed,
                List.of(),
                reading,
                null,
                Map.of(),
                Order.RELEVANCE,
                false,
                0,
                10,
                true));
    }

    private static IndexedProduct article(long id, String name, List<String> within, List<String> main) {
        return new IndexedProduct(
                id,
                1,
                "A-" + id,
                null,
                null,
                List.of(),
                List.of(name),
                List.of(),
                null,
                List.of(),
                within,
                main,
                List.of(),
                0);
    }
}
