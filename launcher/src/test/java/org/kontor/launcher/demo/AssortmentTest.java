package org.kontor.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssortmentTest {

    private static final List<Article> ALL = Assortment.all();

    @Test
    void thereAreAboutTwoThousandArticles() {
        assertTrue(ALL.size() >= 1_900 && ALL.size() <= 2_100, ALL.size() + " articles");
    }

    @Test
    void numbersAreUniqueEvenWithoutSeparators() {
        Set<String> seen = new HashSet<>();
        none(article -> !seen.add(article.sku.replaceAll("[^A-Za-z0-9]", "").toLowerCase()));
        Set<String> makers = new HashSet<>();
        none(article -> !makers.add(article.maker + article.makerNumber));
        Set<String> names = new HashSet<>();
        none(article -> !names.add(article.name.en()) || !names.add(article.name.zh()));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        none(article -> article.name.en().isBlank() || article.text.en().isBlank());
        none(article -> !chinese(article.name.zh()) || !chinese(article.text.zh()));
        none(article -> chinese(article.name.en()) || chinese(article.text.en()));
        none(article ->
                article.values.stream().anyMatch(value -> chinese(value.words().en())));
        assertTrue(Categories.all().stream()
                .allMatch(category -> chinese(category.name().zh())));
        assertTrue(Attributes.all().stream()
                .allMatch(attribute -> chinese(attribute.name().zh())));
    }

    @Test
    void everyArticleIsDescribedForTradeAndCustoms() {
        none(article -> article.weightGrams.signum() <= 0);
        none(article -> article.tariff == null || !article.tariff.matches("\\d{6}"));
        none(article -> article.drawing == null || !article.drawing.matches("[a-z]+(:[a-z]=[^,=]+(,[a-z]+=[^,=]+)*)?"));
        none(article -> article.price.signum() <= 0 || article.multiple.signum() <= 0);
        none(article -> article.values.size() < 3);
    }

    @Test
    void categoriesAndAttributesExist() {
        Set<String> categories =
                Categories.all().stream().map(Categories.Category::code).collect(Collectors.toSet());
        Set<String> attributes =
                Attributes.all().stream().map(Attributes.Attribute::code).collect(Collectors.toSet());
        none(article -> !categories.contains(article.category));
        none(article -> article.values.stream().anyMatch(value -> !attributes.contains(value.attribute())));
        none(article ->
                article.values.stream().map(Article.Value::attribute).distinct().count() != article.values.size());
    }

    /** Weights that manufacturers print, within the tolerance of their tables. */
    @Test
    void weightsAgreeWithPrintedTables() {
        weighs("4762-M8X40-ZN88", 20.9, 0.1);
        weighs("4017-M10X40-ZN88", 34.4, 0.1);
        weighs("4032-M8-ZN8", 5.2, 0.1);
        weighs("7089-M8-ZN200", 1.83, 0.02);
    }

    @Test
    void tradeItemNumbersHaveAValidCheckDigit() {
        assertEquals(3, Gtin.checkDigit("629104150021"));
        for (int serial = 1; serial <= ALL.size(); serial++) {
            String gtin = Gtin.of(serial);
            int sum = 0;
            for (int i = 0; i < 13; i++) {
                sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            assertEquals(0, sum % 10, gtin);
        }
    }

    private static void weighs(String sku, double grams, double tolerance) {
        double actual = ALL.stream()
                .filter(article -> article.sku.equals(sku))
                .findFirst()
                .orElseThrow()
                .weightGrams
                .doubleValue();
        assertEquals(grams, actual, grams * tolerance, sku);
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static void none(Predicate<Article> wrong) {
        assertEquals(
                List.of(),
                ALL.stream().filter(wrong).map(article -> article.sku).toList());
    }
}
