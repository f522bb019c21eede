package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** An article is begun as a copy of one that is like it, without what belongs to that one alone. */
class CopyProductIT {

    private static final Sql SQL = Kontor.sql();
    private static final String OF = " join catalog.product p on p.id = x.product_id where p.sku = ?";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "COPY-" + mark;
    private final String other = "OTHER-" + mark;
    private final String made = "COPY/2 " + mark;
    private final String page = "/office/product/" + sku;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));

    @BeforeEach
    void articles() {
        SQL.update(
                "insert into catalog.product (sku, name_en, name_zh, text_en, keywords, category_id, manufacturer,"
                        + " manufacturer_number, gtin, unit, order_multiple, min_quantity, weight_grams, source)"
                        + " select ?, 'Copied screw', '螺钉', 'Short', 'bolt', min(id), 'Maker', 'M-1', '4006381333931',"
                        + " 'KGM', 0.5, 1, 12.5, 'icecat' from catalog.category",
                sku);
        SQL.update("insert into catalog.product (sku, name_en) values (?, 'Other')", other);
        with("catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, gtin)"
                + " select id, 'XBX', 25, 0, 2, 4, '9529991970013'");
        with("catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, retired_at)"
                + " select id, 'XCT', 50, 0, 1, 1, now()");
        SQL.update("update catalog.sales_unit x set max_quantity = 100 from catalog.product p"
                + " where p.id = x.product_id and x.base and p.sku = '" + sku + "'");
        with("catalog.product_text (product_id, language, html, words) select id, 'de', '<p>Lang</p>', 'Lang'");
        with("catalog.product_attribute (product_id, attribute_id, value_en, value_zh, catalogue)"
                + " select id, (select min(id) from catalog.attribute where kind = 'TEXT'), 'blue', '蓝', 'supplier'");
        with("catalog.product_relation (product_id, kind, other_id)"
                + " select id, 'ACCESSORY', (select id from catalog.product where sku = '" + other + "')");
        SQL.update(
                "insert into catalog.product_relation (product_id, kind, other_id)"
                        + " select p.id, 'SUCCESSOR', o.id from catalog.product p, catalog.product o"
                        + " where p.sku = ? and o.id = (select min(id) from catalog.product)",
                sku);
        SQL.update("insert into catalog.picture (hash, width, height) values (?, 1, 1)", hash());
        with("catalog.product_picture (product_id, picture_id, position, caption_en, brought_by)"
                + " select id, (select id from catalog.picture where hash = '" + hash() + "'), 0, 'Side', 'supplier'");
    }

    private String hash() {
        return mark.repeat(8);
    }

    private void with(String row) {
        SQL.update("insert into " + row + " from catalog.product where sku = ?", sku);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku in (?, ?, ?)", sku, other, made);
        SQL.update("delete from catalog.picture where hash = ?", hash());
    }

    private static HttpResponse<String> copy(Http who, String token, String page, String number) {
        return who.postForm(
                page,
                Map.of("csrf", token, "do", "copy", "copy-number", number, "copy-manufacturer-number", "M-2"),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpResponse<String> copy(String number) {
        return copy(staff, token, page, number);
    }

    private static String of(String what, String from, String sku) {
        return SQL.one("select coalesce(string_agg(" + what + ", ',' order by 1), '') from " + from + " x" + OF, sku);
    }

    @Test
    void theCopyHasWhatDescribesBothAndNothingThatBelongsToOneAlone() {
        HttpResponse<String> done = copy(made);
        assertEquals(303, done.statusCode(), done.body());
        String there = done.headers().firstValue("Location").orElseThrow();
        assertTrue(there.endsWith("/office/product/COPY/2%20" + mark + "?done=copied"), there);
        assertEquals(
                "Copied screw|螺钉|Short|bolt|Maker|M-2|-|KGM|0.500|1.000|12.500|kontor|-|false|" + sku,
                SQL.one(
                        "select concat_ws('|', name_en, name_zh, text_en, keywords, manufacturer, manufacturer_number,"
                                + " coalesce(gtin, '-'), unit, order_multiple, min_quantity, weight_grams, source,"
                                + " coalesce(released_at::text, '-'), active::text, copied_from)"
                                + " from catalog.product where sku = ? and category_id is not null",
                        made));
        assertEquals(
                "KGM1/0.500/-/100.000,XBX25/2.000/-/-",
                of(
                        "x.unit || x.numerator || '/' || x.order_multiple || '/' || coalesce(x.gtin, '-')"
                                + " || '/' || coalesce(x.max_quantity::text, '-')",
                        "catalog.sales_unit",
                        made));
        assertEquals("de<p>Lang</p>", of("x.language || x.html", "catalog.product_text", made));
        assertEquals(
                "blue蓝-",
                of("x.value_en || x.value_zh || coalesce(x.catalogue, '-')", "catalog.product_attribute", made));
        assertEquals("ACCESSORY", of("x.kind", "catalog.product_relation", made), "its successor is its own");
        assertEquals("Side-", of("x.caption_en || coalesce(x.brought_by, '-')", "catalog.product_picture", made));
        String shown = staff.get(there).body();
        assertTrue(shown.contains("Draft") && shown.contains("Begun as a copy of"), shown);
        assertEquals(
                404,
                People.signIn(People.ANNA_OF_NORDWERK)
                        .get("/product/" + made.replace(" ", "%20"))
                        .statusCode());
        assertTrue(
                SQL.one("select string_agg(detail::text, ' ') from compliance.audit_entry where object_key = ?", made)
                        .matches("(?s).*copied_from.{0,40}" + sku + ".*"),
                "the trail tells what it was copied from");
    }

    @Test
    void aNumberThatIsTakenOrCannotBeIsRefused() {
        assertTrue(copy(other).body().contains("There is an article with the number " + other + " already"));
        assertEquals("Other", SQL.one("select name_en from catalog.product where sku = ?", other));
        assertEquals("", of("x.kind", "catalog.product_relation", other), "nothing of it came to the other");
        HttpResponse<String> alike = copy(other.replace("-", "").toLowerCase(Locale.ROOT));
        assertEquals(422, alike.statusCode());
        assertTrue(alike.body().contains("is read as " + other), alike.body());
        assertTrue(copy("--").body().contains("at least one letter or digit"));
        HttpResponse<String> longer = copy("A".repeat(61));
        assertEquals(422, longer.statusCode());
        assertTrue(longer.body().contains("at most 60 characters"), longer.body());
        assertEquals(404, copy(staff, token, page + "-none", made).statusCode());
        Http desk = People.signIn(People.ORDER_DESK);
        assertFalse(desk.get(page).body().contains("copy-number"));
        assertEquals(
                403,
                copy(desk, People.token(desk.get("/office/products")), page, made)
                        .statusCode());
        assertEquals(0, SQL.count("select count(*) from catalog.product where sku = ?", made));
    }

    @Test
    void ofTwoCopiesAtOnceWhoseNumbersReadTheSameOneIsMade() throws Exception {
        Http second = People.signIn(People.ADMINISTRATOR);
        String secondToken = People.token(second.get("/office/assortments"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Integer>> made = both.invokeAll(List.of(
                    () -> at(start, staff, token, "COPY/2 " + mark),
                    () -> at(start, second, secondToken, "COPY/2-" + mark)));
            assertEquals(725, made.get(0).get() + made.get(1).get(), "one is made, one refused");
            assertEquals(
                    1,
                    SQL.count("select count(*) from catalog.product where catalog.part_key(sku) = ?", "copy2" + mark));
        } finally {
            both.shutdownNow();
            SQL.update("delete from catalog.product where sku = ?", "COPY/2-" + mark);
        }
    }

    private int at(CyclicBarrier start, Http who, String secret, String number) throws Exception {
        start.await();
        return copy(who, secret, page, number).statusCode();
    }

    @Test
    void theGreatestQuantityOfTheBaseUnitLeavesATrail() {
        SQL.update(
                "update catalog.sales_unit set max_quantity = 250 where base and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        assertTrue(
                SQL.one("select string_agg(detail::text, ' ') from compliance.audit_entry where object_key = ?", sku)
                        .matches("(?s).*max_quantity.{0,60}250.*"),
                "the trail tells the new maximum");
    }
}
