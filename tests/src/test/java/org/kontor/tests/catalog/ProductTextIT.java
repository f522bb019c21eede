package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** Long texts of articles: safe on their way in and out, and in another language where there is none. */
class ProductTextIT {

    private static final Sql SQL = Kontor.sql();

    /** What must be neither kept nor shown, whoever wrote it. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<p style=\"position:fixed\" onclick=\"alert(1)\" class=btn>x</p>",
            "<form action=\"https://evil.example\"><input name=csrf></form>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<base href=\"https://evil.example/\"><meta http-equiv=refresh content=0>");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "TEXT-" + mark;
    private final String page = "/office/product-texts/" + sku;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private final String token = People.token(staff.get("/office/assortments"));

    @BeforeEach
    void article() {
        SQL.update("insert into catalog.product (sku, name_en) values (?, 'Described')", sku);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku = ?", sku);
    }

    private HttpResponse<String> post(String how, String language, long version, String html) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token, "do", how, "language", language));
        form.put("version", String.valueOf(version));
        form.put("html", html);
        return staff.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    private String kept(String language) {
        return SQL.one(
                "select coalesce(min(t.html), '') from catalog.product_text t join catalog.product p on p.id = t.product_id"
                        + " where p.sku = ? and t.language = ?",
                sku,
                language);
    }

    private String seen(String lang) {
        return anna.get("/api/v1/products/" + sku + "?lang=" + lang).body();
    }

    @Test
    void aTextIsShownInTheReadersLanguageOrInAnotherAndSaysSo() {
        assertEquals(
                303,
                post("save", "de", -1, "Sechskantschraube für <b>Stahl" + mark + "</b>")
                        .statusCode());
        String product = anna.get("/product/" + sku).body();
        assertTrue(product.contains("<b>Stahl" + mark + "</b>"), product);
        assertTrue(product.contains("Shown in German"), product);
        assertTrue(product.contains("lang=\"de\""), product);
        assertTrue(seen("zh").contains("\"language\":\"de\""), seen("zh"));
        assertEquals(303, post("save", "en", -1, "Hexagon screw\n\nfor steel").statusCode());
        String english = anna.get("/product/" + sku).body();
        assertTrue(english.contains("<p>Hexagon screw</p><p>for steel</p>"), english);
        assertFalse(english.contains("Shown in"), english);
        assertTrue(seen("zh").contains("\"language\":\"en\""), "English before German");
        assertTrue(seen("de").contains("Stahl" + mark), seen("de"));
        Probe.until(
                "the article is found by a word of its German text",
                () -> anna.get("/api/v1/products?q=Stahl" + mark).body(),
                found -> found.contains(sku));
        assertEquals(303, post("save", "en", 0, "").statusCode(), "an empty text takes it away");
        assertEquals("", kept("en"));
        assertTrue(seen("en").contains("\"language\":\"de\""));
    }

    @Test
    void nothingIsTakenAwaySilently() {
        String html = "<p onclick=\"x()\">Fine words</p><script>alert(1)</script>";
        HttpResponse<String> refused = post("save", "en", -1, html);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("&lt;script&gt;"), refused.body());
        assertTrue(refused.body().contains("&lt;p onclick&gt;"), refused.body());
        assertTrue(refused.body().contains("<p>Fine words</p>"), "what would be left");
        assertEquals("", kept("en"));
        assertEquals(303, post("keep-rest", "en", -1, html).statusCode());
        assertEquals("<p>Fine words</p>", kept("en"));
        assertEquals(422, post("save", "en", -1, "other").statusCode(), "somebody was first");
        assertEquals(422, post("save", "en", 0, "x".repeat(20_001)).statusCode());
        assertEquals("<p>Fine words</p>", kept("en"));
        assertEquals(422, post("save", "de", -1, "&".repeat(18_000)).statusCode(), "longer as HTML");
        assertEquals("", kept("de"));
        assertEquals(400, post("save", "fr", -1, "bon").statusCode());
        assertEquals(404, staff.get("/office/product-texts/none-" + mark).statusCode());
        assertFalse(People.signIn(People.ORDER_DESK).get(page).body().contains("name=\"html\""), "who may only read");
    }

    @Test
    void whatIsHostileIsNeitherKeptNorShownEvenWhenItStandsInTheTable() {
        for (String html : HOSTILE) {
            assertEquals(422, post("save", "en", -1, html).statusCode(), html);
            SQL.update(
                    "delete from catalog.product_text t using catalog.product p where p.id = t.product_id and p.sku = ?",
                    sku);
            SQL.update(
                    "insert into catalog.product_text (product_id, language, html, words)"
                            + " select id, 'en', ?, 'marked' from catalog.product where sku = ?",
                    "<p>marked</p>" + html,
                    sku);
            String product = anna.get("/product/" + sku).body();
            String section = product.substring(product.indexOf("class=\"words\""));
            harmless(html, section.substring(0, section.indexOf("</section>")));
            String rest = seen("en");
            harmless(html, rest.substring(rest.indexOf("\"html\"")).replaceAll("\",\"gtin.*|\"},.*", ""));
            String office = staff.get(page).body();
            String shown = office.substring(office.indexOf("class=\"words\""));
            harmless(html, shown.substring(0, shown.indexOf("</div>")));
            SQL.update(
                    "delete from catalog.product_text t using catalog.product p where p.id = t.product_id and p.sku = ?",
                    sku);
        }
    }

    private static void harmless(String html, String shown) {
        assertTrue(shown.contains("marked"), html + " -> " + shown);
        assertFalse(
                shown.matches(
                        "(?is).*(<script|<img|<svg|<iframe|<form|<style|<base|<meta|<math|onerror=|onclick=|style=|href=\"jav).*"),
                html + " -> " + shown);
    }
}
