package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** What a buyer sees of a search: ranges, filters that stay, never an empty page, suggestions in groups. */
class SearchPageIT {

    private static final String NORDWERK = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    private static final String HUAXIN = "kontor_demo_huaxin_2b8e60f4c7a913d5";

    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);

    @Test
    void aRangeIsTypedStandsInTheAddressAndAsAChip() {
        String page = anna.get("/search?category=socket-screws&from.length=20&to.length=30%2C5")
                .body();
        assertTrue(page.contains("f.length=20..30.5"), "in the address of every link");
        assertTrue(page.contains("20–30.5\u202fmm"), "as a chip with its unit");
        assertTrue(page.contains("name=\"from.length\" value=\"20\""), "in its fields");
        assertEquals(
                search("category=socket-screws&f.length=20..30.5").getInt("total"),
                count(page),
                "the same as over REST");
        String open = anna.get("/search?category=socket-screws&from.length=&to.length=30")
                .body();
        assertTrue(open.contains("≤ 30\u202fmm"), "one end may be open");
    }

    @Test
    void whereAFilterLeavesNothingThePageSaysWhatDroppingItGives() {
        String page =
                anna.get("/search?q=screw&category=gloves&f.material=Steel").body();
        assertTrue(page.contains("Without one of the filters there is more"), page);
        int screws = search("q=screw&f.material=Steel").getInt("total");
        assertTrue(page.contains(">" + String.format("%,d", screws) + "</span>"), screws + " without the category");
        assertTrue(page.contains("href=\"/search?q=screw&amp;f.material=Steel&amp;\""), "a link without the category");
        assertTrue(page.contains("articles in all categories"), "and one to all of it");
    }

    @Test
    void whereNothingIsLikeItThePageOffersTheCategories() {
        String page = anna.get("/search?q=qzzqzz").body();
        assertTrue(page.contains("Look in a category") && page.contains("/search?category="), page);
    }

    @Test
    void whatWasFoundStandsInATableWithAttributesAsColumnsAndSoDoesTheNextSearch() {
        Http reader = People.signIn(People.ANNA_OF_NORDWERK);
        String list = reader.get("/search?category=socket-screws&f.thread=M8").body();
        assertTrue(list.contains("<ol class=\"rows\">"), "a list as long as nothing else is chosen");
        String table = reader.get("/search?category=socket-screws&f.thread=M8&f.thread=M10&view=table&page=2")
                .body();
        assertFalse(table.contains("<ol class=\"rows\">"));
        assertEquals(20, table.split("<tr data-row=\"\">").length - 1, "a line for each article");
        assertTrue(table.contains("<th scope=\"col\">Length</th>"), "its attributes are columns");
        assertTrue(table.contains("<th scope=\"col\">Thread</th>"), "also one of which several values are chosen");
        assertEquals(
                heads(reader.get("/search?category=socket-screws&f.thread=M8&f.thread=M10&page=3")
                        .body()),
                heads(table),
                "the same on every page");
        assertTrue(table.matches("(?s).*<td>20\u202fmm</td>.*"), "values with their unit");
        assertEquals(20, table.split("action=\"/cart\" data-add=\"\"").length - 1, "each can be bought");
        assertTrue(table.contains("f.thread=M10&amp;view=list&amp;page=2&amp;\""), "the same page as a list");
        assertTrue(table.contains("name=\"view\" value=\"table\""), "filters keep it");
        assertTrue(reader.get("/search?q=glove").body().contains("<tr data-row=\"\">"), "remembered");
        assertFalse(
                reader.get("/search?q=glove&view=list").body().contains("<tr data-row=\"\">"), "the address says more");
        assertFalse(reader.get("/search?q=glove").body().contains("<tr data-row=\"\">"), "and is remembered");
        assertFalse(reader.get("/search?q=glove&view=odd").body().contains("<tr data-row=\"\">"));
    }

    @Test
    void anAttributeThatIsNarrowedToOneValueIsNoColumn() {
        Http reader = People.signIn(People.ANNA_OF_NORDWERK);
        String one = "/search?category=socket-screws&view=table&f.thread=M8";
        assertFalse(reader.get(one).body().contains("<th scope=\"col\">Thread</th>"));
        assertFalse(reader.get(one + "&f.thread=NONE").body().contains("<th scope=\"col\">Thread</th>"));
    }

    @Test
    void aPageThatIsOnlyFetchedAheadChoosesNothing() {
        Http reader = People.signIn(People.ANNA_OF_NORDWERK);
        for (String purpose : List.of("prefetch", "prefetch;prerender")) {
            reader.send(reader.request("/search?q=glove&view=table").header("Sec-Purpose", purpose));
            assertTrue(reader.get("/search?q=glove").body().contains("<ol class=\"rows\">"), purpose);
        }
        reader.get("/search?q=glove&view=table");
        assertFalse(reader.get("/search?q=glove").body().contains("<ol class=\"rows\">"));
    }

    @Test
    void fewExactHitsAreFollowedByThoseWithSomeOfTheWords() {
        JsonObject found = search("q=" + encoded("twist drill 5.5 HSS cobalt"));
        JsonObject few = search("q=" + encoded("hexagon socket cap screw M8 x 40 zinc"));
        for (JsonObject one : List.of(found, few)) {
            if (one.getString("match").equals("ALL_WORDS") && one.getInt("total") < 10) {
                assertFalse(one.getJsonArray("further").isEmpty(), one.toString());
            }
        }
        assertTrue(search("q=4762-M8X40-BK129").getJsonArray("further").isEmpty(), "nothing beside a number");
        assertTrue(search("q=screw").getJsonArray("further").isEmpty(), "nothing when there is plenty");
    }

    @Test
    void suggestionsComeInGroups() {
        String order =
                Kontor.sql().one("select number from order_.sales_order where company_id = 1 order by id limit 1");
        JsonObject byNumber = json(anna.get("/api/v1/suggest?q=" + order).body());
        assertEquals(
                "/order/" + order,
                byNumber.getJsonArray("orders").getJsonObject(0).getString("url"));
        String foreign =
                Kontor.sql().one("select number from order_.sales_order where company_id = 2 order by id limit 1");
        assertTrue(json(anna.get("/api/v1/suggest?q=" + foreign).body())
                .getJsonArray("orders")
                .isEmpty());
        JsonObject pages = json(anna.get("/api/v1/suggest?q=order&lang=en").body());
        assertEquals("/orders", pages.getJsonArray("pages").getJsonObject(0).getString("url"));
        JsonObject key = json(
                Kontor.http().withKey(NORDWERK).get("/api/v1/suggest?q=order").body());
        assertTrue(key.getJsonArray("pages").isEmpty(), "a key has no pages");
    }

    @Test
    void aCompanysOwnNumberFindsItsArticleFirstAndForNobodyElse() {
        Kontor.sql()
                .update("insert into catalog.own_number (company_id, product_id, number, changed_at)"
                        + " select 1, id, 'NWQUOKKA-77', now() from catalog.product where sku = '2936-5'");
        try {
            JsonObject own = search("q=nw-quokka77");
            assertEquals(1, own.getInt("total"));
            assertEquals("2936-5", own.getJsonArray("items").getJsonObject(0).getString("sku"));
            JsonObject hints = json(anna.get("/api/v1/suggest?q=nwquok").body());
            assertEquals(
                    "2936-5", hints.getJsonArray("products").getJsonObject(0).getString("sku"));
            JsonObject foreign = json(Kontor.http()
                    .withKey(HUAXIN)
                    .get("/api/v1/products?q=nw-quokka77")
                    .body());
            assertNotEquals("ALL_WORDS", foreign.getString("match"));
        } finally {
            Kontor.sql().update("delete from catalog.own_number where number = 'NWQUOKKA-77'");
        }
    }

    private static String heads(String page) {
        return page.replaceAll("(?s).*<div class=\"grid[^>]*articles.*?<thead>(.*?)</thead>.*", "$1");
    }

    private static int count(String page) {
        String number = page.replaceAll("(?s).*<h1>[^<]*</h1><p>([\\d,.]+|One) article.*", "$1");
        return number.equals("One") ? 1 : Integer.parseInt(number.replaceAll("\\D", ""));
    }

    private static JsonObject search(String query) {
        return json(
                Kontor.http().withKey(NORDWERK).get("/api/v1/products?" + query).body());
    }

    private static JsonObject json(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
