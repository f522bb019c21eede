package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
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

/** An attribute has a kind; its values fit it, whoever writes them, and a change of it touches nothing that does not fit. */
class AttributeKindIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "turns-" + mark;
    private final String page = "/office/attribute/" + code;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private final String token = People.token(staff.get("/office/assortments"));

    @BeforeEach
    void articles() {
        SQL.update("insert into catalog.attribute (code, name_en, name_zh) values (?, 'Turns', '转速')", code);
        String[] values = {"10,000 min⁻¹", "10000 RPM", "8 000 r/min", "fast"};
        for (int i = 0; i < values.length; i++) {
            SQL.update("insert into catalog.product (sku, name_en) values (?, 'Turner')", sku(i));
            SQL.update(
                    "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh)"
                            + " select p.id, a.id, ?, ? from catalog.product p, catalog.attribute a where p.sku = ? and a.code = ?",
                    values[i],
                    values[i],
                    sku(i),
                    code);
        }
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku like ?", "%" + mark + "%");
        SQL.update("delete from catalog.attribute where code = ?", code);
    }

    private String sku(int i) {
        return "TURN-" + mark + "-" + i;
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private String version() {
        return SQL.one("select version::text from catalog.attribute where code = ?", code);
    }

    private HttpResponse<String> turn(String how, String kind, String unit) {
        return post(page, "do", how, "kind", kind, "unit", unit, "version", version());
    }

    private String value(int i) {
        return SQL.one(
                "select v.value_en || ' ' || v.value_zh || ' ' || coalesce(trim_scale(v.value_number)::text, '-')"
                        + " from catalog.product_attribute v join catalog.product p on p.id = v.product_id"
                        + " join catalog.attribute a on a.id = v.attribute_id where p.sku = ? and a.code = ?",
                sku(i),
                code);
    }

    private HttpResponse<String> set(int i, String typed) {
        return post(
                "/office/product-attributes/" + sku(i),
                "version",
                SQL.one("select version::text from catalog.product where sku = ?", sku(i)),
                "value-" + code,
                typed);
    }

    @Test
    void aChangeOfKindShowsWhatDoesNotFitAndThenTurnsAll() {
        HttpResponse<String> look = turn("look", "NUMBER", "min⁻¹");
        assertEquals(200, look.statusCode());
        assertTrue(look.body().contains("1 values do not fit") && look.body().contains(">fast<"), look.body());
        assertFalse(look.body().contains("value=\"turn\""));
        assertEquals(422, turn("turn", "NUMBER", "min⁻¹").statusCode());
        assertEquals("10000 RPM 10000 RPM -", value(1), "nothing is touched");

        assertEquals(303, set(3, "500 rpm").statusCode(), "words take everything");
        assertTrue(turn("look", "NUMBER", "min⁻¹").body().contains("All 4 values fit"));
        assertEquals(303, turn("turn", "NUMBER", "min⁻¹").statusCode());
        assertEquals("10000 10000 10000", value(0));
        assertEquals("10000 10000 10000", value(1), "10000 RPM is 10,000 min⁻¹");
        assertEquals("500 500 500", value(3));
        assertTrue(
                anna.get("/product/" + sku(1)).body().contains("<dd>10,000\u202fmin⁻¹</dd>"),
                "as the reader writes it");
        Probe.until(
                "found by the amount, however it is written, and by a range",
                () -> anna.get("/api/v1/products?q=turner&f." + code + "=10%20000%20RPM")
                                .body()
                        + anna.get("/api/v1/products?q=turner&f." + code + "=400..9000")
                                .body(),
                found -> found.contains(sku(0))
                        && found.contains(sku(1))
                        && found.contains(sku(2))
                        && found.contains(sku(3)));
    }

    @Test
    void aValueFitsItsKindWhoeverWritesIt() {
        assertEquals(303, set(3, "12 r/min").statusCode());
        assertEquals(303, turn("turn", "NUMBER", "min⁻¹").statusCode());
        HttpResponse<String> refused = set(3, "12 kg");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("value=\"12 kg\""), "what was typed is kept");
        assertEquals("12 12 12", value(3));
        assertEquals(303, set(3, "9 000 RPM").statusCode());
        assertEquals("9000 9000 9000", value(3));
        assertThrows(
                AssertionError.class,
                () -> SQL.update(
                        "update catalog.product_attribute v set value_number = null from catalog.attribute a"
                                + " where a.id = v.attribute_id and a.code = ?",
                        code),
                "the database asks too");
        SQL.update(
                "insert into pricing.price_rule (price_list_id, name, base_attribute_id, factor, manufacturer)"
                        + " select (select min(id) from pricing.price_list), ?, a.id, 1, ? from catalog.attribute a where a.code = ?",
                mark,
                mark,
                code);
        assertTrue(turn("turn", "TEXT", "").body().contains("Rules about prices reckon with this attribute"));
        SQL.update("delete from pricing.price_rule where name = ?", mark);
        assertEquals(303, set(3, "").statusCode(), "nothing takes the value away");
        assertEquals(
                3,
                SQL.count(
                        "select count(*) from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id"
                                + " where a.code = ?",
                        code));
    }

    @Test
    void choicesAreAListAndFlagsAreYesOrNo() {
        assertEquals(303, turn("turn", "CHOICE", "").statusCode());
        String list = "10,000 min⁻¹ | 一万\n10000 RPM | 一万\n8 000 r/min | 八千\nfast | 快\nslow | 慢";
        assertEquals(
                303,
                post(page, "do", "choices", "version", version(), "choices", list)
                        .statusCode());
        assertEquals("fast 快 -", value(3), "articles show the new words");
        assertEquals(303, set(3, "慢").statusCode());
        assertEquals("slow 慢 -", value(3));
        assertEquals(422, set(3, "other").statusCode());
        HttpResponse<String> used = post(page, "do", "choices", "version", version(), "choices", "fast | 快\nslow | 慢");
        assertTrue(used.statusCode() == 422 && used.body().contains("give them another value first"), used.body());
        assertEquals(
                422,
                post(page, "do", "choices", "version", version(), "choices", "fast")
                        .statusCode());
        assertEquals(422, turn("turn", "FLAG", "").statusCode());
        assertEquals(303, turn("turn", "TEXT", "").statusCode());
        for (int i = 0; i < 4; i++) {
            assertEquals(303, set(i, i == 0 ? "ja" : "no").statusCode());
        }
        assertEquals(303, turn("turn", "FLAG", "").statusCode());
        assertEquals("Yes 是 -", value(0));
        assertEquals(303, set(1, "Yes").statusCode());
        assertEquals(422, set(1, "perhaps").statusCode());
    }

    @Test
    void whatBuyersDoNotNarrowDownByIsNoFacet() {
        Probe.until(
                "a facet at first",
                () -> anna.get("/api/v1/products?q=turner").body(),
                found -> found.contains("\"" + code + "\",\"name\":\"Turns\",\"values\""));
        assertEquals(
                303,
                post(page, "do", "change", "version", version(), "name-en", "Turns", "name-zh", "转速", "position", "5")
                        .statusCode());
        assertFalse(anna.get("/api/v1/products?q=turner")
                .body()
                .contains("\"" + code + "\",\"name\":\"Turns\",\"values\""));
    }
}
