package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** What staff say of searching takes effect on the running node. */
class SearchOfficeIT {

    private static final String NORDWERK = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    private final Http desk = People.signIn(People.ADMINISTRATOR);

    @AfterEach
    void clean() {
        Kontor.sql().update("delete from catalog.synonym where words like 'Quollschraube%'");
    }

    @Test
    void wordsThatMeanTheSameCountAMomentAfterTheyWereWritten() {
        assertEquals(0, found("Quollschrauben"));
        assertEquals(
                303, post(Map.of("words", "Quollschraube， socket cap screw")).statusCode());
        int screws = Probe.until("the word is known", () -> found("Quollschrauben"), seen -> seen > 0);
        assertEquals(found("socket cap screw"), screws);
        String id = Kontor.sql().one("select id from catalog.synonym where words = 'Quollschraube, socket cap screw'");

        Map<String, String> change = Map.of("edit", id, "version", "0", "words", "Quollschraube, 垫圈");
        assertEquals(303, post(change).statusCode());
        int washers = Probe.until("the other word counts", () -> found("Quollschraube"), seen -> seen != screws);
        assertEquals(found("垫圈"), washers);
        assertEquals(422, post(Map.of("words", "alone")).statusCode());
        assertEquals(422, post(change).statusCode(), "changed since this version was read");

        assertEquals(303, post(Map.of("remove", id)).statusCode());
        Probe.until("the word is forgotten", () -> found("Quollschraube"), seen -> seen == 0);
        assertEquals(404, post(Map.of("remove", id)).statusCode());
    }

    @Test
    void staffSeeByWhatBuyersNarrowACategoryDown() {
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        List<String> before = previewed();
        assertEquals(offered(buyer), before);
        assertTrue(before.contains("Thread"), before::toString);
        int m8 = json(Kontor.http()
                        .withKey(NORDWERK)
                        .get("/api/v1/products?size=1&category=socket-screws&f.thread=M8")
                        .body())
                .getInt("total");
        assertTrue(
                desk.get("/office/category/socket-screws").body().contains("M8 (" + m8 + ")"),
                "with the number of articles");
        assertTrue(previewed("/office/category/fasteners").contains("Thread"), "with the categories below");
        Kontor.sql().update("update catalog.attribute set facet = false where code = 'thread'");
        try {
            assertFalse(previewed().contains("Thread"), "at once as the attribute is set");
            assertEquals(offered(buyer), previewed());
        } finally {
            Kontor.sql().update("update catalog.attribute set facet = true where code = 'thread'");
        }
        assertEquals(before, previewed());
    }

    private List<String> previewed() {
        return previewed("/office/category/socket-screws");
    }

    private List<String> previewed(String page) {
        return texts(
                "<a href=\"/office/attribute/[^\"]+\"><b>([^<]+)</b>",
                desk.get(page).body());
    }

    private static List<String> offered(Http buyer) {
        List<String> facets = texts(
                "<details class=\"facet\"(?: id=\"[^\"]+\")? open=\"open\"><summary>([^<]+)<",
                buyer.get("/search?category=socket-screws&view=list").body());
        return facets.subList(1, facets.size());
    }

    private static List<String> texts(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** Searches find the same while it is made and afterwards. */
    @Test
    void anIndexIsMadeAnewWhenStaffAsk() {
        int before = found("screw");
        String built = Kontor.sql().one("select coalesce(max(built_at)::text, '') from catalog.search_node");
        assertEquals(303, post(Map.of("verb", "rebuild")).statusCode());
        Probe.until(
                "the index was made anew",
                () -> {
                    assertEquals(before, found("screw"));
                    return Kontor.sql()
                            .one(
                                    "select coalesce(max(built_at)::text, '') || ' ' || bool_and(rebuild = (select rebuild from"
                                            + " catalog.search_order)) from catalog.search_node");
                },
                seen -> !seen.startsWith(built + " ") && seen.endsWith(" true"));
        assertEquals(before, found("screw"));
        String page = desk.get("/office/search").body();
        assertTrue(page.contains("Up to date"), page);
    }

    @Test
    void readinessTellsTheAgeOfTheIndex() {
        HttpResponse<String> ready = Kontor.http().get(Kontor.server().management() + "health/ready");
        JsonObject check = json(ready.body()).getJsonArray("checks").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("name").equals("search-index"))
                .findFirst()
                .orElseThrow();
        assertEquals("UP", check.getString("status"));
        assertTrue(check.getJsonObject("data").getInt("articles") > 1000, check.toString());
        assertTrue(check.getJsonObject("data").getInt("age-millis") < 60_000, check.toString());
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(desk.get("/office/search")));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return desk.send(desk.request("/office/search")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int found(String q) {
        return json(Kontor.http()
                        .withKey(NORDWERK)
                        .get("/api/v1/products?size=1&q=" + encoded(q))
                        .body())
                .getInt("total");
    }

    private static JsonObject json(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
