package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Staff see which values mean the same, and make one of them. */
class StructureIT {

    private static final Sql SQL = Kontor.sql();

    private final String code = "speed-" + UUID.randomUUID().toString().substring(0, 8);
    private final String page = "/office/attribute/" + code;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));

    @BeforeEach
    void articles() {
        SQL.update("insert into catalog.attribute (code, name_en, name_zh) values (?, 'Speed', '转速')", code);
        String[] values = {"10,000 min⁻¹", "10,000 min⁻¹", "10000 RPM", "10 000 r/min", "8000 RPM"};
        for (int i = 0; i < values.length; i++) {
            SQL.update("insert into catalog.product (sku, name_en) values (?, 'Spinner')", code + "-" + i);
            SQL.update(
                    "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_number)"
                            + " select p.id, a.id, ?, ?, 10000 from catalog.product p, catalog.attribute a"
                            + " where p.sku = ? and a.code = ?",
                    values[i],
                    values[i],
                    code + "-" + i,
                    code);
        }
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku like ?", code + "%");
        SQL.update("delete from catalog.attribute where code = ?", code);
    }

    private HttpResponse<String> post(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    private long having(String value) {
        return SQL.count(
                "select count(*) from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id"
                        + " where a.code = ? and v.value_en = ?",
                code,
                value);
    }

    @Test
    void valuesThatMeanTheSameBecomeTheMostFrequent() {
        assertTrue(staff.get("/office/structure").body().contains(code));
        String before = staff.get(page).body();
        assertTrue(before.contains("Values that mean the same (1)"), before);
        assertEquals(303, post("do", "merge-all").statusCode());
        assertEquals(4, having("10,000 min⁻¹"));
        assertEquals(1, having("8000 RPM"));
        assertTrue(staff.get(page).body().contains("Every value is written in one way"));
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        Probe.until(
                "the articles are found by it",
                () -> buyer.get("/api/v1/products?q=spinner&f." + code + "=10%2C000+min%E2%81%BB%C2%B9")
                        .body(),
                seen -> seen.contains("\"total\":4"));
        assertEquals(
                303,
                post("do", "merge", "from", "8000 RPM", "into", "10,000 min⁻¹").statusCode());
        assertEquals(5, having("10,000 min⁻¹"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertTrue(
                post("do", "merge", "from", "8000 RPM", "into", "none").body().contains("No article has the value"));
        assertEquals(
                422,
                post("do", "change", "version", "0", "name-en", "", "name-zh", "转速", "position", "1")
                        .statusCode());
        assertEquals(
                422,
                post("do", "change", "version", "9", "name-en", "S", "name-zh", "转速", "position", "1")
                        .statusCode());
        assertEquals(
                303,
                post(
                                "do",
                                "change",
                                "version",
                                "0",
                                "name-en",
                                "Spin",
                                "name-zh",
                                "转速",
                                "unit",
                                "min⁻¹",
                                "position",
                                "1")
                        .statusCode());
        assertTrue(staff.get(page).body().contains("Spin"));
        assertEquals(404, staff.get("/office/attribute/none").statusCode());
        assertEquals(403, People.signIn(People.ORDER_DESK).get(page).statusCode());
        assertFalse(staff.get("/office/structure").body().isEmpty());
    }
}
