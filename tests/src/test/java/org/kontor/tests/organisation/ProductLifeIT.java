package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;

/** An article comes and goes at its instants, and names what takes its place. */
class ProductLifeIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));
    private final ZoneId zone = ZoneId.of(
            SQL.one("select coalesce(time_zone, 'UTC') from identity.person where email = ?", People.ADMINISTRATOR));
    private final String sku = "LIFE-" + ours.mark;
    private final String next = "NEXT-" + ours.mark;

    @BeforeEach
    void articles() {
        ours.person("buyer", "buyer-admin", "ROOT");
        SQL.update(
                "insert into catalog.product (sku, name_en, active) values (?, ?, false)", sku, "Lifter " + ours.mark);
        SQL.update("insert into catalog.product (sku, name_en) values (?, ?)", next, "Follower " + ours.mark);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku in (?, ?)", sku, next);
    }

    @Test
    void searchWordsFindTheArticleAndAreTold() {
        String word = "Zwirbel" + next.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        assertEquals(
                422,
                change(next, "do", "keywords", "keywords", "x".repeat(4001)).statusCode());
        assertEquals(
                303,
                change(next, "do", "keywords", "keywords", word + ",  " + word + "\n\u87ba\u4e1d")
                        .statusCode());
        assertEquals(word + ", \u87ba\u4e1d", SQL.one("select keywords from catalog.product where sku = ?", next));
        assertTrue(staff.get("/office/product/" + next).body().contains(word));
        assertTrue(
                SQL.one("select string_agg(detail::text, ' ') from compliance.audit_entry where object_key = ?", next)
                        .contains(word),
                "the trail tells it");
        Http buyer = People.signIn(Accounts.buyer());
        Probe.until(
                "the word finds it",
                () -> buyer.get("/api/v1/products?q=" + word).body(),
                found -> found.contains(next));
    }

    private HttpResponse<String> change(String of, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        form.put("version", SQL.one("select version::text from catalog.product where sku = ?", of));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm("/office/product/" + of, form, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> live(Instant released, Instant phaseOut, Instant discontinued) {
        return change(
                sku,
                "do",
                "life",
                "released",
                minute(released),
                "phase-out",
                minute(phaseOut),
                "discontinued",
                minute(discontinued));
    }

    private String minute(Instant at) {
        return at == null
                ? ""
                : LocalDateTime.ofInstant(at, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private HttpResponse<String> page() {
        return ours.session("buyer").get("/product/" + sku);
    }

    private String orderable() {
        return ours.post("buyer", "/cart", "add", sku, "quantity", "1").body();
    }

    private boolean found() {
        return ours.session("buyer").get("/api/v1/products?q=" + sku).body().contains("\"" + sku + "\"");
    }

    @Test
    void fromDraftToDiscontinued() {
        Instant now = Instant.now();
        assertEquals(404, page().statusCode(), "a draft is nobody's but ours");
        assertTrue(staff.get("/office/product/" + sku).body().contains("Draft"));
        assertEquals(303, live(now.minusSeconds(120), null, null).statusCode());
        assertEquals(200, page().statusCode());
        Probe.until("it is found", this::found, seen -> seen);
        assertEquals(
                303,
                change(sku, "do", "relate", "kind", "SUCCESSOR", "other", next).statusCode());
        assertEquals(
                303,
                live(now.minusSeconds(120), now.minusSeconds(60), now.plusSeconds(86400))
                        .statusCode());
        assertTrue(page().body().contains("being phased out") && page().body().contains(next));
        SQL.update(
                "update catalog.product set discontinued_at = current_timestamp + interval '700 ms' where sku = ?",
                sku);
        assertTrue(found(), "to the last moment");
        Probe.until("the instant has come", this::found, seen -> !seen);
        assertTrue(page().body().contains("not sold any more") && page().body().contains(next));
        assertTrue(orderable().contains("no article") || orderable().contains("unknown"), orderable());
        String body = ours.session("buyer").get("/api/v1/products/" + sku).body();
        assertTrue(
                body.contains("\"state\":\"DISCONTINUED\"") && body.contains("\"successor\":\"" + next + "\""), body);
    }

    @Test
    void whatCannotBeIsRefused() {
        Instant now = Instant.now();
        assertTrue(live(now, now.minusSeconds(3600), null).body().contains("no day can be before"));
        assertTrue(live(null, null, now).body().contains("the first is needed"));
        assertTrue(change(sku, "do", "relate", "kind", "SUCCESSOR", "other", sku)
                .body()
                .contains("not related to itself"));
        assertTrue(change(sku, "do", "relate", "other", "none").body().contains("no article with the number none"));
        assertEquals(
                303,
                change(next, "do", "relate", "kind", "SUCCESSOR", "other", sku).statusCode());
        assertTrue(change(sku, "do", "relate", "kind", "SUCCESSOR", "other", next)
                .body()
                .contains("must not lead back"));
        assertTrue(change(sku, "do", "numbers", "gtin", "4006381333932").body().contains("check digit"));
        assertEquals(303, change(sku, "do", "numbers", "gtin", "4006381 333931").statusCode());
        assertEquals("4006381333931", SQL.one("select gtin from catalog.product where sku = ?", sku));
        assertEquals(
                422,
                change(sku, "do", "texts", "version", "0", "name-en", "Other").statusCode(),
                "seen by nobody");
        assertEquals(303, change(sku, "do", "texts", "name-en", "Other <b>").statusCode());
        assertTrue(staff.get("/office/product/" + sku).body().contains("Other &lt;b&gt;"));
        Http desk = People.signIn(People.ORDER_DESK);
        assertFalse(desk.get("/office/product/" + sku).body().contains("name=\"do\""));
        assertEquals(
                403,
                desk.postForm(
                                "/office/product/" + sku,
                                Map.of(
                                        "csrf",
                                        People.token(desk.get("/office/products")),
                                        "do",
                                        "unrelate",
                                        "other",
                                        next),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode());
    }

    @Test
    void anImportThatSaysOnlyWhetherItIsSoldSaysSinceWhen() {
        SQL.update("update catalog.product set active = true where sku = ?", sku);
        assertEquals(200, page().statusCode());
        SQL.update("update catalog.product set active = false where sku = ?", sku);
        assertEquals(
                1,
                SQL.count("select count(*) from catalog.product where sku = ? and discontinued_at is not null", sku));
    }
}
