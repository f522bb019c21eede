package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** A company calls articles by numbers of its own: kept by its people, shown wherever the article is. */
class OwnNumbersIT {

    private static final Sql SQL = Kontor.sql();
    private static final String PAGE = "/company/numbers";

    private final TestCompany ours = new TestCompany();
    private final String sku = SQL.one(
            "select sku from catalog.product where sku like '4762-%' and active and min_quantity <= 100 order by sku limit 1");
    private final String own = "OWN/" + ours.mark;

    @BeforeEach
    void people() {
        ours.person("admin", "buyer-admin", "ROOT");
        ours.person("buyer", "buyer", "ROOT");
    }

    private String page(String who, String path) {
        return ours.session(who).get(path).body();
    }

    private HttpResponse<String> csv(String who, String query, String csv) {
        return send(who, "/api/v1/own-numbers" + query, "text/csv", csv);
    }

    private HttpResponse<String> send(String who, String path, String type, String body) {
        Http session = ours.session(who);
        return session.send(session.request(path)
                .header("X-CSRF-Token", People.token(session.get("/help")))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aNumberThatFindsNothingIsOfferedToBeOurs() {
        String search = "/search?q=QXJ%2F" + ours.mark + "%26";
        String page = page("admin", search);
        String way = PAGE + "?number=QXJ%2F" + ours.mark + "%26#one";
        assertTrue(page.contains("href=\"" + way + "\""), page);
        assertTrue(page("admin", PAGE + "?number=QXJ%2F" + ours.mark + "%26")
                .contains("value=\"QXJ/" + ours.mark + "&amp;\""));
        assertFalse(page("buyer", search).contains(PAGE + "?number="), "not to who may not");
        assertFalse(page("admin", "/search?q=nothinglikethat").contains(PAGE + "?number="), "nor a word");
    }

    @Test
    void aNumberIsEnteredFoundAndRemoved() {
        HttpResponse<String> saved = ours.post(
                "admin", PAGE, "do", "put", "article", sku.toLowerCase(Locale.ROOT), "number", " " + own + " ");
        assertEquals(303, saved.statusCode(), saved.body());
        assertTrue(page("admin", PAGE).contains(own));
        assertTrue(page("admin", PAGE + "?q=own" + ours.mark).contains(sku), "in any spelling");
        assertFalse(page("admin", PAGE + "?q=nothing").contains(sku));
        assertTrue(
                ours.session("buyer")
                        .get("/api/v1/products?size=1&q=own" + ours.mark)
                        .body()
                        .contains("\"" + sku + "\""),
                "it finds the article");
        assertTrue(ours.session("buyer")
                .get("/api/v1/suggest?q=own" + ours.mark.substring(0, 6))
                .body()
                .contains("\"" + sku + "\""));
        HttpResponse<String> unknown =
                ours.post("admin", PAGE, "do", "put", "article", "none-" + ours.mark, "number", "1");
        assertEquals(422, unknown.statusCode());
        assertTrue(unknown.body().contains("There is no article with the number none-"), unknown.body());
        assertEquals(
                422,
                ours.post("admin", PAGE, "do", "put", "article", sku, "number", "--")
                        .statusCode());
        assertEquals(
                303, ours.post("admin", PAGE, "do", "remove", "article", sku).statusCode());
        assertFalse(page("admin", PAGE).contains(own));
        assertTrue(
                SQL.count(
                                "select count(*) from compliance.audit_entry where object = 'own-number' and company_id = ?",
                                ours.id)
                        >= 2,
                "in the trail");
    }

    @Test
    void onlyWhoMayKeepsThem() {
        assertEquals(403, ours.session("buyer").get(PAGE).statusCode());
        assertEquals(
                403,
                ours.post("buyer", PAGE, "do", "put", "article", sku, "number", own)
                        .statusCode());
        assertEquals(403, csv("buyer", "", sku + "," + own).statusCode());
        assertEquals(200, ours.session("buyer").get("/api/v1/own-numbers").statusCode(), "everybody may read them");
    }

    @Test
    void ofAListWhatIsRightIsTakenAndWhatIsNotIsNamed() {
        String list = "sku;own\n" + sku + ";" + own + "\nnone-" + ours.mark + ";7\n" + sku + ";other\n";
        String tried = csv("admin", "?dryRun=true", list).body();
        assertTrue(tried.contains("\"taken\":1"), tried);
        assertEquals(0, SQL.count("select count(*) from catalog.own_number where company_id = ?", ours.id));
        String taken = csv("admin", "", list).body();
        assertTrue(taken.contains("\"taken\":1") && taken.contains("\"lines\":3"), taken);
        assertTrue(taken.contains("\"line\":3") && taken.contains("own-number-article-unknown"), taken);
        assertTrue(taken.contains("\"line\":4") && taken.contains("own-number-repeated"), taken);
        String again = csv("admin", "", sku + "\t" + own).body();
        assertTrue(again.contains("\"taken\":0") && again.contains("\"unchanged\":1"), again);
        HttpResponse<String> pasted = ours.post("admin", PAGE, "do", "take", "file", sku + ";\nnone;1");
        assertTrue(pasted.body().contains("1 removed"), pasted.body());
        assertTrue(pasted.body().contains("Line 2:"), pasted.body());
        assertEquals(422, csv("admin", "", "only-one-column").statusCode());
    }

    @Test
    void itStandsOnArticleCartOrderAndLetter() {
        csv("admin", "", sku + "," + own);
        long minimum = SQL.count("select ceil(min_quantity)::bigint from catalog.product where sku = ?", sku);
        assertTrue(page("buyer", "/product/" + sku).contains("Your no. " + own));
        assertTrue(page("buyer", "/search?q=" + sku).contains("Your no. " + own));
        assertEquals(
                200,
                send("buyer", "/api/v1/cart/lines", "application/json", line(minimum))
                        .statusCode());
        assertTrue(page("buyer", "/cart").contains("Your no. " + own));
        assertTrue(page("buyer", "/api/v1/cart").contains("\"ownNumber\":\"" + own + "\""));
        HttpResponse<String> placed =
                send("buyer", "/api/v1/orders", "application/json", "{\"lines\":[" + line(minimum) + "]}");
        assertEquals(201, placed.statusCode(), placed.body());
        String number = placed.body().replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        csv("admin", "", sku + ",later-" + ours.mark);
        assertTrue(page("buyer", "/order/" + number).contains("Your no. " + own), "as it was when it was ordered");
        assertTrue(page("buyer", "/api/v1/orders/" + number).contains("\"ownNumber\":\"" + own + "\""));
        TestCompany others = new TestCompany();
        others.person("admin", "buyer-admin", "ROOT");
        assertFalse(others.session("admin").get("/product/" + sku).body().contains(own), "no other company sees it");
        assertFalse(others.session("admin").get("/api/v1/own-numbers").body().contains(own));
    }

    private String line(long quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }
}
