package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** Prices that end by hand and hold again; units that are sold no more; and who waits for whom when a change is taken back. */
class PriceEndIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String list = "END-" + mark;
    private final String sku = "E" + mark;
    private final Http desk = People.signIn(People.OPERATIONS);

    PriceEndIT() {
        SQL.update("insert into pricing.price_list (code, name, currency) values (?, 'End', 'EUR')", list);
        SQL.update("insert into catalog.product (sku, name_en, unit, active) values (?, 'End', 'C62', false)", sku);
    }

    private void price(String values) {
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, valid_from, by_rule) select l.id, p.id, "
                        + values + " from pricing.price_list l, catalog.product p where l.code = ? and p.sku = ?",
                list,
                sku);
    }

    private String holds(String at) {
        return SQL.one(
                "select coalesce(string_agg(trim_scale(r.amount)::text, ' ' order by r.valid_from), '') from pricing.price r"
                        + " join pricing.price_list l on l.id = r.price_list_id"
                        + " where l.code = ? and r.valid_from <= " + at + " and r.valid_to > " + at,
                list);
    }

    @Test
    void whatEndsBringsNothingBackThatItHadHiddenAndHoldsAgainWhenItIsTakenBack() {
        price("'C62', 1, 9, '2026-01-01', false");
        price("'C62', 1, 10, '2026-02-01', false");
        assertTrue(paste("look", sku + "\t1\t-", "").body().contains(">ends<"));
        assertEquals(303, paste("write", sku + "\t1\t-", "").statusCode());
        assertEquals("", holds("now()"));
        assertEquals("9 10", holds("timestamptz '2026-03-01'"));
        assertEquals(303, undo().statusCode());
        assertEquals("10", holds("now()"));
        assertEquals(303, paste("write", sku + "\t1\t-", "2031-01-01T00:00").statusCode());
        assertEquals("10", holds("now()"));
        assertEquals("", holds("timestamptz '2031-06-01'"));
        assertEquals(303, undo().statusCode());
        assertEquals("10", holds("timestamptz '2031-06-01'"));
        assertEquals(303, paste("write", sku + "\t1\t-", "").statusCode());
        assertEquals(303, paste("write", sku + "\t1\t11", "").statusCode());
        String ended = SQL.one(
                "select id from pricing.price_batch where price_list_id = (select id from pricing.price_list where code = ?)"
                        + " order by id desc offset 1 limit 1",
                list);
        assertEquals(303, act("undo", Map.of("id", ended)).statusCode());
        assertEquals("11", holds("now()"), "a price that was set since stays");
    }

    @Test
    void aPriceOfARuleEndsWithItsRule() {
        price("'C62', 1, 9, '2026-01-01', true");
        HttpResponse<String> told = paste("look", sku + "\t1\t-", "");
        assertTrue(told.body().contains("follows from a rule"), told.body());
        assertEquals(422, paste("write", sku + "\t1\t-", "").statusCode());
        assertEquals("9", holds("now()"));
    }

    @Test
    void aUnitThatIsSoldNoMoreTakesNoNewPriceButKeepsAndChangesTheOldOne() {
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, retired_at)"
                        + " select id, 'XBX', 50, 0, 1, 1, now() from catalog.product where sku = ?",
                sku);
        price("'XBX', 1, 40, '2026-01-01', false");
        HttpResponse<String> told = paste("look", sku + "\t1\t41\tXBX\n" + sku + "\t10\t39\tXBX", "");
        assertTrue(told.body().contains("not sold in this unit 1"), told.body());
        assertEquals(
                303,
                paste("write", sku + "\t1\t41\tXBX\n" + sku + "\t10\t39\tXBX", "")
                        .statusCode());
        assertEquals("40 41", holds("now()"));
    }

    @Test
    void whoTakesAChangeBackWaitsForTheOneWhoWritesTheList() throws SQLException {
        assertEquals(303, paste("write", sku + "\t1\t9", "").statusCode());
        try (Connection other = Kontor.server().database().open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute(
                    "select pricing.lock_lists(array(select id from pricing.price_list where code = '" + list + "'))");
            CompletableFuture<HttpResponse<String>> undone = CompletableFuture.supplyAsync(this::undo);
            Probe.until(
                    "the undo waits",
                    () -> SQL.count(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%lock_lists%'"),
                    waiting -> waiting > 0);
            assertFalse(undone.isDone());
            assertEquals("9", holds("now()"));
            other.commit();
            assertEquals(303, undone.join().statusCode());
        }
        assertEquals("", holds("now()"));
    }

    private HttpResponse<String> undo() {
        return act(
                "undo",
                Map.of(
                        "id",
                        SQL.one(
                                "select max(b.id) from pricing.price_batch b join pricing.price_list l on l.id = b.price_list_id"
                                        + " where l.code = ?",
                                list)));
    }

    private HttpResponse<String> act(String verb, Map<String, String> fields) {
        return post("/office/price-list/" + list, verb, fields);
    }

    private HttpResponse<String> paste(String verb, String prices, String from) {
        return post("/office/price-list/" + list + "/change", verb, Map.of("prices", prices, "from", from));
    }

    private HttpResponse<String> post(String path, String verb, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("verb", verb);
        form.put("csrf", People.token(desk.get("/help")));
        return desk.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }
}
