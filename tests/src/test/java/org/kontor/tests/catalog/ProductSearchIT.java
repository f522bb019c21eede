package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;

class ProductSearchIT {

    private static final String NORDWERK = "kontor_demo_nordwerk_7f3c9a51d2e84b06";
    private static final String HUAXIN = "kontor_demo_huaxin_2b8e60f4c7a913d5";
    private static final String STAFF = "kontor_demo_staff_f04b7c2e91d85a36";

    /** However a number is typed, its article comes first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4762-M8X40-BK129",
                "4762m8x40bk129",
                "4762 M8x40 BK129",
                "４７６２－Ｍ８Ｘ４０－ＢＫ１２９",
                "V 4762/M8X40/BK129",
                "v4762m8x40bk129"
            })
    void aNumberFindsItsArticleFirst(String typed) {
        assertEquals("4762-M8X40-BK129", skus(search("q", typed)).get(0));
    }

    @Test
    void aTradeItemNumberFindsItsArticle() {
        String gtin = Kontor.sql().one("select gtin from catalog.product where sku = '2936-5'");
        assertEquals(List.of("2936-5"), skus(search("q", gtin)));
    }

    @ParameterizedTest
    @CsvSource({
        "socket cap screw M8 x 40, 4762-M8X40-ZN88",
        "DIN912 m8×40, 4762-M8X40-ZN88",
        "内六角圆柱头螺钉 M8×40, 4762-M8X40-ZN88",
        "hexagon nuts M10, 4032-M10-ZN8",
        "六角螺母 M10, 4032-M10-ZN8",
        "不锈钢螺母 M10, 4032-M10-A270",
        "漏电保护器 63 A 300, RC2-63-300",
        "glove size 9, G100-9",
        "circuit breaker C16, MCB1-C16",
        "'H07V-K 2,5 mm² blue', H07VK-2.5-BU",
        "twist drill 5.5, 338-5.50-HSS"
    })
    void wordsFindInBothLanguages(String typed, String first) {
        JsonObject found = search("q", typed);
        assertEquals(first, skus(found).get(0));
        assertEquals("ALL_WORDS", found.getString("match"));
    }

    @ParameterizedTest
    @CsvSource({"sokcet screw, socket screw", "safty helmet, safety helmet", "spaner 13, spanner 13"})
    void misspeltWordsAreTakenForOnesThatOccur(String typed, String shownFor) {
        JsonObject found = search("q", typed);
        assertEquals("CORRECTED", found.getString("match"));
        assertEquals(shownFor, found.getString("shownFor"));
        assertTrue(found.getInt("total") > 0);
    }

    @Test
    void aWrongNumberShowsTheNearestOnes() {
        JsonObject found = search("q", "4762-M8X41-BK129");
        assertEquals("SIMILAR_NUMBER", found.getString("match"));
        assertEquals("4762-M8X40-BK129", skus(found).get(0));
    }

    @Test
    void someOfTheWordsAreBetterThanNothing() {
        JsonObject found = search("q", "washer M8 unobtainium");
        assertEquals("SOME_WORDS", found.getString("match"));
        assertEquals("7089-M8-ZN200", skus(found).get(0));
        assertEquals("NOTHING", search("q", "unobtainium").getString("match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "\\", "!!!", "(", "a & | b", "'':*", "<script>", "－", "_"})
    void signsWithoutMeaningFindNothingAndHarmNothing(String typed) {
        assertEquals(200, get("q", typed).statusCode());
    }

    @Test
    void filtersOfOneAttributeWidenAndOfSeveralNarrow() {
        JsonObject m8 = search("category", "socket-screws", "f.thread", "M8");
        JsonObject both = search("category", "socket-screws", "f.thread", "M8", "f.thread", "M10");
        JsonObject steel =
                search("category", "socket-screws", "f.thread", "M8", "f.thread", "M10", "f.material", "Steel");
        assertTrue(m8.getInt("total") < both.getInt("total"));
        assertTrue(steel.getInt("total") < both.getInt("total"));
        String expected = Kontor.sql()
                .one("select count(*) from catalog.product p join catalog.category c on c.id = p.category_id"
                        + " where c.code = 'socket-screws' and exists (select from catalog.product_attribute v"
                        + " where v.product_id = p.id and v.value_en in ('M8', 'M10')) and exists (select"
                        + " from catalog.product_attribute v where v.product_id = p.id and v.value_en = 'Steel')");
        assertEquals(expected, String.valueOf(steel.getInt("total")));
    }

    @Test
    void aRangeOfNumbersIsAFilter() {
        JsonObject found = search("q", "M8", "category", "socket-screws", "f.length", "20..30");
        assertTrue(found.getInt("total") > 0);
        found.getJsonArray("items").forEach(item -> {
            double length = number(item.asJsonObject(), "length");
            assertTrue(length >= 20 && length <= 30, () -> item.toString());
        });
    }

    /** What a facet promises is what choosing its value gives. */
    @Test
    void facetCountsAreWhatChoosingThemGives() {
        JsonObject found = search("category", "hex-screws", "f.thread", "M8");
        for (JsonValue facet : found.getJsonArray("facets")) {
            String code = facet.asJsonObject().getString("code");
            JsonObject value = facet.asJsonObject().getJsonArray("values").getJsonObject(0);
            JsonObject chosen = code.equals("thread")
                    ? search("category", "hex-screws", "f.thread", value.getString("value"))
                    : search("category", "hex-screws", "f.thread", "M8", "f." + code, value.getString("value"));
            assertEquals(value.getInt("count"), chosen.getInt("total"), code + " " + value);
        }
        JsonObject thread = facet(found, "thread");
        List<String> values = strings(thread.getJsonArray("values"), "value");
        assertTrue(values.indexOf("M8") < values.indexOf("M10"), "M8 before M10: " + values);
        assertTrue(values.size() > 5, "other threads can still be chosen: " + values);
    }

    @Test
    void aCategoryHoldsWhatIsBelowIt() {
        int nuts = search("category", "nuts").getInt("total");
        assertEquals(
                nuts,
                search("category", "hex-nuts").getInt("total")
                        + search("category", "lock-nuts").getInt("total"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        JsonObject first = search("category", "hex-nuts", "size", "20", "sort", "name");
        JsonObject second = search("category", "hex-nuts", "size", "20", "page", "2", "sort", "name");
        List<String> seen = new ArrayList<>(skus(first));
        seen.addAll(skus(second));
        assertEquals(30, seen.stream().distinct().count());
        assertEquals(2, first.getInt("pages"));
        assertTrue(skus(search("category", "hex-nuts", "page", "9")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "page, abc, 400, catalog.page-out-of-range", "page, 0, 400, catalog.page-out-of-range",
        "page, 999999999, 400, catalog.page-out-of-range", "size, 101, 400, catalog.page-size-out-of-range",
        "size, -1, 400, catalog.page-size-out-of-range", "sort, price, 400, catalog.sort-unknown",
        "f.nope, 1, 400, catalog.attribute-not-found", "category, nope, 404, catalog.category-not-found"
    })
    void wrongInputIsRefusedByName(String parameter, String value, int status, String rule) {
        HttpResponse<String> answer = get(parameter, value);
        assertEquals(status, answer.statusCode());
        assertEquals(rule, json(answer).getString("rule"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void tooMuchInputIsRefused() {
        assertEquals(400, get("q", "x".repeat(201)).statusCode());
        String[] filters = new String[2 * 101];
        for (int i = 0; i < filters.length; i += 2) {
            filters[i] = "f.length";
            filters[i + 1] = String.valueOf(i);
        }
        assertEquals(400, get(filters).statusCode());
    }

    @Test
    void nobodyWithoutAKeySeesArticles() {
        assertEquals(401, Kontor.http().get("/api/v1/products").statusCode());
        assertEquals(401, Kontor.http().get("/api/v1/products/2936-5").statusCode());
        assertEquals(401, Kontor.http().get("/api/v1/suggest?q=m8").statusCode());
    }

    @Test
    void everyCompanySeesItsOwnPricesAndTheStock() {
        JsonObject german =
                json(http(NORDWERK).get("/api/v1/products/4762-m8x40-zn88")).getJsonObject("product");
        JsonObject chinese =
                json(http(HUAXIN).get("/api/v1/products/4762-M8X40-ZN88")).getJsonObject("product");
        JsonObject staff =
                json(http(STAFF).get("/api/v1/products/4762-M8X40-ZN88")).getJsonObject("product");
        assertEquals("EUR", german.getJsonArray("prices").getJsonObject(0).getString("currency"));
        assertEquals("CNY", chinese.getJsonArray("prices").getJsonObject(0).getString("currency"));
        assertEquals(List.of(), staff.getJsonArray("prices"));
        assertEquals("内六角圆柱头螺钉 ISO 4762 M8×40 8.8级 镀锌", chinese.getString("name"));
        assertEquals(3, german.getJsonArray("stock").size());
    }

    @Test
    void anArticleTellsItsFamilyInOrderOfSize() {
        JsonObject body = json(http(NORDWERK).get("/api/v1/products/4762-M8X40-ZN88"));
        List<String> sizes = body.getJsonArray("sizes").stream()
                .map(size -> ((JsonString) size).getString())
                .toList();
        assertEquals("4762-M3X5-ZN88", sizes.get(0));
        assertTrue(sizes.indexOf("4762-M8X80-ZN88") < sizes.indexOf("4762-M10X16-ZN88"));
        assertTrue(sizes.stream().allMatch(sku -> sku.endsWith("-ZN88")), sizes.toString());
    }

    @Test
    void unknownAndStrangeNumbersAreNotFound() {
        for (String sku : List.of("nope", "%25", "x".repeat(300), "..%2F..", "%E2%80%AE")) {
            HttpResponse<String> answer = http(NORDWERK).get("/api/v1/products/" + sku);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, sku + ": " + answer.statusCode());
        }
    }

    @Test
    void suggestionsNeedOnlyTheBeginning() {
        JsonObject hints = json(http(NORDWERK).get("/api/v1/suggest?q=" + encoded("m8x4")));
        assertTrue(strings(hints.getJsonArray("products"), "sku").get(0).contains("M8X4"));
        JsonObject zh = json(http(HUAXIN).get("/api/v1/suggest?q=" + encoded("手套")));
        assertFalse(zh.getJsonArray("products").isEmpty());
        assertEquals("gloves", zh.getJsonArray("categories").getJsonObject(0).getString("code"));
        assertEquals(200, http(NORDWERK).get("/api/v1/suggest").statusCode());
    }

    /** Whoever writes an article, it is found within a moment and lost within a moment. */
    @Test
    void anArticleIsFoundAMomentAfterItIsWritten() {
        Kontor.sql()
                .update("insert into catalog.product (sku, name_en, name_zh, source)"
                        + " values ('ZZ-99/1', 'Quokka clamp', '短尾夹具', 'test')");
        becomes(List.of("ZZ-99/1"), "quokka clamps");
        assertEquals(List.of("ZZ-99/1"), skus(search("q", "短尾夹")));
        assertEquals(List.of("ZZ-99/1"), skus(search("q", "ｚｚ９９１")));
        Kontor.sql().update("update catalog.product set name_en = 'Wombat clamp' where sku = 'ZZ-99/1'");
        becomes(List.of("ZZ-99/1"), "wombat");
        assertEquals("NOTHING", search("q", "quokka").getString("match"));
        Kontor.sql().update("update catalog.product set active = false where sku = 'ZZ-99/1'");
        becomes(List.of(), "wombat");
        Kontor.sql().update("update catalog.product set active = true where sku = 'ZZ-99/1'");
        becomes(List.of("ZZ-99/1"), "wombat");
        Kontor.sql().update("delete from catalog.product where sku = 'ZZ-99/1'");
        becomes(List.of(), "wombat");
    }

    /** A transaction that began before others and ends after them is not overtaken: what it wrote is found, too. */
    @Test
    void changesAreNotMissedWhateverTheOrderOfTheirCommits() throws Exception {
        try (Connection slow = Kontor.server().database().open();
                Statement sql = slow.createStatement()) {
            slow.setAutoCommit(false);
            sql.execute("insert into catalog.product (sku, name_en, source) values ('ZZ-98/1', 'Slow numbat', 'test')");
            for (int i = 2; i < 6; i++) {
                Kontor.sql()
                        .update("insert into catalog.product (sku, name_en, source) values ('ZZ-98/" + i
                                + "', 'Quick numbat', 'test')");
                becomes(List.of("ZZ-98/" + i), "quick numbat zz98" + i);
            }
            assertEquals(4, search("q", "numbat").getInt("total"));
            slow.commit();
        }
        becomes(List.of("ZZ-98/1"), "slow numbat");
        assertEquals(5, search("q", "numbat").getInt("total"));
        Kontor.sql().update("delete from catalog.product where sku like 'ZZ-98/%'");
        becomes(List.of(), "numbat");
    }

    /** The promise is a second; a busy machine is given more, and a lost change is never found. */
    private static void becomes(List<String> skus, String q) {
        Probe.until(q + " finds " + skus, () -> skus(search("q", q)), skus::equals);
    }

    @Test
    void drawingsAreKeptForEverUnderTheirVersion() {
        String url = search("q", "4762-M8X40-ZN88")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("drawing");
        HttpResponse<String> drawing = Kontor.http().get(url);
        assertEquals(200, drawing.statusCode());
        assertEquals(
                "private, max-age=31536000, immutable",
                drawing.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(drawing.body().startsWith("<svg") && drawing.body().length() < 4096);
        String unversioned = Kontor.http()
                .get("/drawing/4762-M8X40-ZN88.svg")
                .headers()
                .firstValue("Cache-Control")
                .orElse("");
        assertEquals("private, max-age=3600", unversioned);
        assertEquals(404, Kontor.http().get("/drawing/nope.svg").statusCode());
    }

    private static Http http(String key) {
        return Kontor.http().withKey(key);
    }

    private static HttpResponse<String> get(String... parameters) {
        StringBuilder query = new StringBuilder("/api/v1/products?");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]))
                    .append('&');
        }
        return http(NORDWERK).get(query.toString());
    }

    private static JsonObject search(String... parameters) {
        HttpResponse<String> answer = get(parameters);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static List<String> skus(JsonObject page) {
        return strings(page.getJsonArray("items"), "sku");
    }

    private static List<String> strings(JsonArray objects, String member) {
        return objects.stream()
                .map(object -> object.asJsonObject().getString(member))
                .toList();
    }

    private static JsonObject facet(JsonObject page, String code) {
        return page.getJsonArray("facets").stream()
                .map(JsonValue::asJsonObject)
                .filter(facet -> facet.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double number(JsonObject item, String attribute) {
        return item.getJsonArray("attributes").stream()
                .map(JsonValue::asJsonObject)
                .filter(value -> value.getString("code").equals(attribute))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("number")
                .doubleValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
