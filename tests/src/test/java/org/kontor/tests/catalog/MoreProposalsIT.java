package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Attributes, long texts and articles beside an article wait for a second person too, and deciding is a right of its own. */
class MoreProposalsIT {

    private static final Sql SQL = Kontor.sql();
    private static final String CHANGES = "/office/article-changes";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "MORE-" + mark;
    private final String other = "BESIDE-" + mark;
    private final String attribute = "hue-" + mark;
    private final Http admin = People.signIn(People.ADMINISTRATOR);
    private final Http operations = People.signIn(People.OPERATIONS);
    private final String adminToken = People.token(admin.get(CHANGES));
    private final String operationsToken = People.token(operations.get(CHANGES));

    @BeforeEach
    void articles() {
        SQL.update(
                "insert into catalog.product (sku, name_en, unit, category_id) select x, 'Watched pump', 'C62', min(c.id)"
                        + " from catalog.category c, unnest(array[?, ?]) x group by x",
                sku,
                other);
        SQL.update("insert into catalog.attribute (code, name_en, name_zh) values (?, 'Hue of it', '颜色')", attribute);
        HttpResponse<String> needed = post(
                admin,
                adminToken,
                CHANGES,
                Map.of(
                        "do",
                        "need",
                        "need-LONG_TEXTS",
                        "1",
                        "need-ATTRIBUTES",
                        "1",
                        "need-UNITS",
                        "1",
                        "need-RELATIONS",
                        "1"));
        assertEquals(303, needed.statusCode(), needed.body());
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.second_person");
        SQL.update("delete from catalog.product where sku in (?, ?)", sku, other);
        SQL.update("delete from catalog.attribute where code = ?", attribute);
    }

    private static HttpResponse<String> post(Http who, String token, String address, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", token);
        return who.postForm(address, form, "Sec-Fetch-Site", "same-origin");
    }

    private static void done(String what, HttpResponse<String> answer) {
        assertTrue(
                answer.headers().firstValue("Location").orElse(answer.body()).contains("?done=" + what),
                () -> answer.statusCode() + " " + answer.body());
    }

    private void propose(String part, Map<String, String> fields) {
        done("proposed", post(operations, operationsToken, "/office/" + part + "/" + sku, fields));
    }

    private String waiting(String kind) {
        return SQL.one(
                "select c.id from catalog.change_proposal c join catalog.product p on p.id = c.product_id"
                        + " where p.sku = ? and c.kind = ? and c.state = 'WAITING'",
                sku,
                kind);
    }

    private void approve(String what, String kind) {
        done("change-" + what, post(admin, adminToken, CHANGES, Map.of("do", "approve", "id", waiting(kind))));
    }

    private String value() {
        return SQL.one(
                "select coalesce((select v.value_en || '/' || v.value_zh || '/' || coalesce(v.value_de, '')"
                        + " from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id"
                        + " join catalog.product p on p.id = v.product_id where p.sku = ? and a.code = ?), '-')",
                sku,
                attribute);
    }

    private void hue(String english, String chinese, String german) {
        propose(
                "product-attributes",
                Map.of(
                        "do",
                        "set",
                        "add",
                        attribute,
                        "version",
                        SQL.one("select version from catalog.product where sku = ?", sku),
                        "value-" + attribute,
                        english,
                        "zh-" + attribute,
                        chinese,
                        "de-" + attribute,
                        german,
                        "note",
                        "From the new sheet"));
    }

    @Test
    void aValueOfAnAttributeWaits() {
        hue("Amber", "琥珀色", "Bernstein");
        assertEquals("-", value());
        String list = admin.get(CHANGES).body();
        assertTrue(
                list.contains("<ins>Amber · 琥珀色 · Bernstein</ins>")
                        && list.contains("Hue of it")
                        && list.contains("From the new sheet"),
                list);
        approve("approve", "ATTRIBUTES");
        assertEquals("Amber/琥珀色/Bernstein", value());
        hue("Blue", "", "");
        SQL.update(
                "update catalog.product_attribute set value_en = 'Green' where attribute_id ="
                        + " (select id from catalog.attribute where code = ?)",
                attribute);
        approve("stale", "ATTRIBUTES");
        assertEquals("Green/琥珀色/Bernstein", value(), "what changed meanwhile is not overwritten");
        hue("", "", "");
        approve("approve", "ATTRIBUTES");
        assertEquals("-", value(), "taken away");
    }

    private String html(String language) {
        return SQL.one(
                "select coalesce((select t.html from catalog.product_text t join catalog.product p on p.id = t.product_id"
                        + " where p.sku = ? and t.language = ?), '-')",
                sku,
                language);
    }

    @Test
    void aLongTextWaits() {
        Map<String, String> text = Map.of(
                "do", "save", "language", "de", "version", "-1", "html", "<p>Pumpt <b>gut</b></p>", "note", "Neu");
        propose("product-texts", text);
        assertEquals("-", html("de"));
        String list = admin.get(CHANGES).body();
        assertTrue(list.contains("<b>gut</b>") && list.contains("Long text (Deutsch)"), list);
        assertFalse(list.contains("Long text (English)"), "what does not change is not shown");
        HttpResponse<String> again = post(operations, operationsToken, "/office/product-texts/" + sku, text);
        assertEquals(422, again.statusCode());
        SQL.update(
                "insert into catalog.product_text (product_id, language, html, words, changed_at)"
                        + " select id, 'en', '<p>Pumps</p>', 'Pumps', now() from catalog.product where sku = ?",
                sku);
        approve("approve", "LONG_TEXTS");
        assertEquals("<p>Pumpt <b>gut</b></p>/<p>Pumps</p>", html("de") + "/" + html("en"));
    }

    private String relations() {
        return SQL.one(
                "select coalesce(string_agg(r.kind, ','), '-') from catalog.product_relation r"
                        + " join catalog.product p on p.id = r.product_id where p.sku = ?",
                sku);
    }

    @Test
    void anArticleBesideItWaits() {
        propose("product", Map.of("do", "relate", "kind", "SUCCESSOR", "other", other, "note-relate", "Newer"));
        assertEquals("-", relations());
        String list = admin.get(CHANGES).body();
        assertTrue(list.contains("Beside it: " + other) && list.contains("Newer"), list);
        approve("approve", "RELATIONS");
        assertEquals("SUCCESSOR", relations());
        HttpResponse<String> itself = post(
                operations,
                operationsToken,
                "/office/product/" + sku,
                Map.of("do", "relate", "kind", "ACCESSORY", "other", sku));
        assertEquals(422, itself.statusCode(), "refused before anybody looks at it");
        propose("product", Map.of("do", "unrelate", "other", other));
        assertEquals("SUCCESSOR", relations());
        approve("approve", "RELATIONS");
        assertEquals("-", relations());
    }

    private String units() {
        return SQL.one(
                "select coalesce(string_agg(u.unit || ' ' || u.numerator || ' ' || trim_scale(u.min_quantity) || ' '"
                        + " || (u.retired_at is null) || ' ' || u.by_default, ', ' order by u.unit), '-')"
                        + " from catalog.sales_unit u join catalog.product p on p.id = u.product_id where p.sku = ? and not u.base",
                sku);
    }

    private Map<String, String> unit(String verb, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("do", verb, "unit", "XBX", "note-units", "New box"));
        form.put(
                "version",
                SQL.one(
                        "select coalesce((select u.version from catalog.sales_unit u join catalog.product p on"
                                + " p.id = u.product_id where p.sku = ? and u.unit = 'XBX'), 0)",
                        sku));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    @Test
    void aUnitWaits() {
        propose("product", unit("unit-add", "factor", "50", "minimum", "2"));
        assertEquals("-", units());
        String list = admin.get(CHANGES).body();
        assertTrue(
                list.contains("50 of the base unit") && list.contains("minimum 2") && list.contains("New box"), list);
        approve("approve", "UNITS");
        assertEquals("XBX 50 2 true false", units());
        HttpResponse<String> taken =
                post(operations, operationsToken, "/office/product/" + sku, unit("unit-add", "factor", "20"));
        assertEquals(422, taken.statusCode(), "refused before anybody looks at it");
        propose("product", unit("unit-first"));
        approve("approve", "UNITS");
        assertEquals("XBX 50 2 true true", units());
        propose("product", unit("unit-change", "factor", "40", "minimum", "2"));
        SQL.update(
                "update catalog.sales_unit u set min_quantity = 3, version = u.version + 1 from catalog.product p"
                        + " where p.id = u.product_id and p.sku = ? and u.unit = 'XBX'",
                sku);
        approve("stale", "UNITS");
        assertEquals("XBX 50 3 true true", units(), "what changed meanwhile is not overwritten");
        propose("product", unit("unit-first", "unit", "C62"));
        approve("approve", "UNITS");
        assertEquals("XBX 50 3 true false", units(), "the base unit is offered first again");
        propose("product", unit("unit-retire"));
        approve("approve", "UNITS");
        assertEquals("XBX 50 3 false false", units());
        propose("product", unit("unit-reinstate"));
        approve("approve", "UNITS");
        assertEquals("XBX 50 3 true false", units());
    }

    @Test
    void whoMayOnlyChangeArticlesDoesNotDecide() {
        done(
                "proposed",
                post(
                        admin,
                        adminToken,
                        "/office/product/" + sku,
                        Map.of("do", "relate", "kind", "ACCESSORY", "other", other)));
        SQL.update(
                "delete from identity.role_permission where role_code = 'operations' and permission = 'staff.catalog.approve'");
        try {
            Http editor = People.signIn(People.OPERATIONS);
            String page = editor.get(CHANGES).body();
            String id = waiting("RELATIONS");
            assertFalse(page.contains("value=\"approve\""), page);
            assertTrue(page.contains("Who may decide about changes of articles decides here"), page);
            for (String verb : new String[] {"approve", "refuse"}) {
                assertEquals(
                        403,
                        post(
                                        editor,
                                        People.token(editor.get(CHANGES)),
                                        CHANGES,
                                        Map.of("do", verb, "id", id, "reason-" + id, "No"))
                                .statusCode());
            }
            assertEquals("-", relations());
            assertFalse(editor.get("/office").body().contains(CHANGES + "\"><b>"), "nor does it wait for him");
        } finally {
            SQL.update("insert into identity.role_permission (role_code, permission, scope)"
                    + " values ('operations', 'staff.catalog.approve', 'ALL') on conflict do nothing");
        }
    }
}
