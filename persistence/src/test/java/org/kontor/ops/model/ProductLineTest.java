package org.kontor.ops.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.source.SourceRecord;

/** What a line of a catalogue becomes: texts, prices, the way to the category, properties. */
class ProductLineTest {

    private static final int VALUES = 18;
    private static final int GERMAN = 35;
    private static final int PRICES = 20;
    private static final int PATH = 21;
    private static final int TEXTS = 24;
    private static final int NEW_NAME = 25;

    @Test
    void pricesHaveQuantitiesAndDays() {
        assertEquals(
                "[{\"list\":\"EUR\",\"currency\":\"EUR\",\"amount\":\"680.51\",\"min\":\"1\",\"base\":\"1\","
                        + "\"from\":\"-infinity\",\"until\":\"infinity\"},{\"list\":\"EUR\",\"currency\":\"EUR\","
                        + "\"amount\":\"650\",\"min\":\"10\",\"base\":\"100\",\"from\":\"2026-01-01T00:00:00Z\","
                        + "\"until\":\"2026-07-01T00:00:00Z\"}]",
                read("sku=sku;prices=x", "680.51 EUR | 650 EUR @10 /100 2026-01-01..2026-06-30")[PRICES]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "EUR",
                "12 EURO",
                "12 EUR 2026-02-30..",
                "12 EUR 2026-03-01..2026-02-01",
                "12 EUR @0",
                "1 EUR | 2 EUR",
                "12,5 EUR",
                "-1 EUR"
            })
    void aPriceThatCannotBeReadIsRefused(String cell) {
        assertEquals(
                OpsRule.LINE_PRICE_UNREADABLE,
                assertThrows(RuleViolated.class, () -> read("sku=sku;prices=x", cell))
                        .rule());
    }

    @Test
    void theMappingSaysOnWhichListAPriceGoes() {
        String prices = read("sku=sku;prices=x;?list:EUR=RETAIL", "1 EUR,2 USD")[PRICES];
        assertEquals(
                List.of("RETAIL", "USD"),
                List.of(prices.split("\"")[3], prices.split("list\":\"")[2].split("\"")[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,5|1234.5", "0,25|0.25", "12|12"})
    void numbersWithACommaAreReadWhenTold(String cell, String weight) {
        assertEquals(weight, read("sku=sku;weight_grams=x;?decimal=,", cell)[12]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1,234.5", "1.23,5"})
    void noNumberIsReadAsSomethingElse(String cell) {
        assertEquals(
                OpsRule.LINE_NUMBER_UNREADABLE,
                assertThrows(RuleViolated.class, () -> read("sku=sku;weight_grams=x;?decimal=,", cell))
                        .rule());
    }

    @Test
    void aDefaultStandsInForAnEmptyCellAndForAColumn() {
        assertEquals("MTR", read("sku=sku;unit=x;?unit=MTR", "")[9]);
        assertEquals("KGM", read("sku=sku;unit=x;?unit=MTR", "KGM")[9]);
        assertEquals("MTR", read("sku=sku;?unit=MTR", "")[9]);
    }

    @Test
    void namesMakeAWayToTheCategory() {
        assertEquals(
                "[{\"code\":\"audio\",\"name\":\"Audio\"},{\"code\":\"audio.kopfhorer\",\"name\":\"Kopfhörer\"}]",
                read("sku=sku;category_path=x", "Audio > Kopfhörer")[PATH]);
    }

    @Test
    void textsOfOtherLanguagesAreKeptApart() {
        String[] german = read("sku=sku;name=x;?language=de", "Schraube");
        assertEquals("", german[1], "an English name that is there stays");
        assertEquals("Schraube", german[NEW_NAME]);
        assertEquals("{}", german[TEXTS]);
        assertEquals("{\"de\":\"Gut\"}", read("sku=sku;text=x;?language=de", "Gut")[TEXTS]);
        assertEquals("", read("sku=sku;text=x", "<b>Good</b>")[3]);
        assertEquals(
                "{\"en\":\"<b>Good</b><br>cheap\"}", read("sku=sku;text=x;?line_break=|", "<b>Good</b>|cheap")[TEXTS]);
        assertEquals("Good\ncheap", read("sku=sku;text=x;?line_break=|", "Good|cheap")[3]);
        assertEquals("螺丝", read("sku=sku;name:zh=x;?name=Screw", "螺丝")[2]);
        assertEquals("{}", read("sku=sku;name=x", "Screw")[TEXTS]);
    }

    @Test
    void aDashThatBeginsATextIsNoFormula() {
        assertEquals("- (very) strong", read("sku=sku;text=x", "- (very) strong")[3]);
        assertEquals("= heading =", read("sku=sku;text=x", "= heading =")[3]);
        assertEquals(
                OpsRule.LINE_FORMULA,
                assertThrows(RuleViolated.class, () -> read("sku=sku;name=x", "=cmd()"))
                        .rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.234 EUR;1234", "1.234,5 EUR;1234.5", "12,5 EUR @1.000;12.5"})
    void pricesHaveACommaWhenToldLikeAnyNumber(String cell, String amount) {
        assertEquals(amount, read("sku=sku;prices=x;?decimal=,", cell)[PRICES].split("\"")[11]);
    }

    @Test
    void aPriceAloneLeavesTheQuantityThatItIsFor() {
        assertTrue(read("sku=sku;prices=x;?mode=update", "1 EUR")[PRICES].contains("\"base\":\"1\""));
        assertFalse(read("sku=sku;prices=x;?mode=prices", "1 EUR")[PRICES].contains("base"));
        assertTrue(read("sku=sku;prices=x;?mode=prices", "1 EUR /1")[PRICES].contains("\"base\":\"1\""));
    }

    @Test
    void aNumberOfTheFileIsNoTextWithAComma() {
        List<String> header = List.of("sku", "x");
        ImportMapping mapping = ImportMapping.parse("sku=sku;weight_grams=x;?decimal=,", ImportKind.PRODUCTS, header);
        LineReader reader = new LineReader(ImportKind.PRODUCTS, mapping, header, "import");
        SourceRecord record = new SourceRecord(1, 2, List.of("A-1", "1.234"), Set.of(1), List.of());
        assertEquals("1.234", reader.read(record).fields()[12]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"x\"]",
                "[1]",
                "{}",
                "[{\"name\":\"a\",\"values\":\"b\"}]",
                "[{\"name\":\"a\",\"values\":[5]}]",
                "[{\"name\":\"a\",\"values\":[\"b\\u0000\"]}]",
                "[{\"name\":\"a\\u0001\",\"values\":[\"b\"]}]",
                "[{\"name\":\"a\",\"values\":[\"b\\ud800\"]}]",
                "[{\"name\":\"a\",\"values\":[\"b\"],\"unit\":\"\\u0000\"}]",
                "["
            })
    void aListThatIsNoneIsRefused(String cell) {
        assertEquals(
                OpsRule.LINE_FEATURE_UNREADABLE,
                assertThrows(RuleViolated.class, () -> read("sku=sku;features=x", cell))
                        .rule());
    }

    private static String[] read(String mapping, String cell) {
        List<String> header = List.of("sku", "x");
        LineReader reader = new LineReader(
                ImportKind.PRODUCTS, ImportMapping.parse(mapping, ImportKind.PRODUCTS, header), header, "import");
        return reader.read(new SourceRecord(1, 2, List.of("A-1", cell))).fields();
    }

    @Test
    void everyOtherColumnBecomesAnAttributeButThoseThatAreLeftOut() {
        List<String> header = List.of("sku", "Name", "Größe", "colour", "picture", "");
        ImportMapping mapping = ImportMapping.parse(
                "form:sku=sku;name=Name;attribute:*=*;?ignore=picture, notes;", ImportKind.PRODUCTS, header);
        assertEquals(
                List.of("sku", "name", "attribute:grosse", "attribute:colour"),
                List.copyOf(mapping.columns().keySet()));
        assertEquals("Größe", mapping.columns().get("attribute:grosse"));
        assertEquals(
                mapping.columns(),
                ImportMapping.parse(mapping.text(), ImportKind.PRODUCTS, header).columns());
    }

    @Test
    void wordsOfPropertiesAreKeptByLanguage() {
        String rot = "[{\"name\":\"Farbe\",\"values\":[\"rot\"]%s}]";
        String english = ",\"en\":{\"values\":[\"red\"]}";
        String form = "sku=sku;features=x;?language=";
        assertEquals(List.of("{\"farbe\":\"red\"}", "{\"farbe\":\"rot\"}"), words(form + "de", rot.formatted(english)));
        assertEquals(List.of("{\"farbe\":\"rot\"}", "{\"farbe\":\"rot\"}"), words(form + "de", rot.formatted("")));
        assertEquals(List.of("{\"farbe\":\"rot\"}", "{}"), words(form + "en", rot.formatted("")));
        assertEquals(List.of("{\"farbe\":\"rot\"}", "{}"), words(form + "de", rot.formatted(",\"language\":\"fr\"")));
        assertEquals(
                List.of("{\"farbe\":\"x\"}", "{\"farbe\":\"rot\"}"),
                words(form + "en", rot.replace("rot", "x").formatted(",\"de\":{\"values\":[\"rot\"]}")));
        assertEquals(List.of("{}", "{\"colour\":\"rot\"}"), words("sku=sku;attribute:colour:de=x", "rot"));
        assertEquals(List.of("{\"colour\":\"x\"}", "{}"), words("sku=sku;attribute:colour=x", "x"));
    }

    private static List<String> words(String mapping, String cell) {
        String[] fields = read(mapping, cell);
        return List.of(fields[VALUES], fields[GERMAN]);
    }

    @Test
    void everyOtherColumnCanBeTheGermanWords() {
        List<String> header = List.of("sku", "colour", "price");
        ImportMapping mapping =
                ImportMapping.parse("form:sku=sku;attribute:*:de=*;?ignore=price;", ImportKind.PRODUCTS, header);
        assertEquals(
                List.of("sku", "attribute:colour:de"),
                List.copyOf(mapping.columns().keySet()));
    }
}
