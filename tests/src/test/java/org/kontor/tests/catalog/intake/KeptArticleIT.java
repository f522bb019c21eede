package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** What a file does to articles that are kept otherwise: units of old, steps of prices, what a box holds. */
class KeptArticleIT {

    private static final String PRICES = "select string_agg(concat_ws(' ', trim_scale(r.min_quantity),"
            + " to_char(r.valid_from at time zone 'UTC', 'YYYY-MM-DD'),"
            + " case when r.valid_to = 'infinity' then 'on' else to_char(r.valid_to at time zone 'UTC', 'YYYY-MM-DD') end),"
            + " ', ' order by r.min_quantity, r.valid_from) from pricing.price r join catalog.product p on p.id = r.product_id"
            + " where p.sku = ? and r.min_quantity > 1";

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    void aUnitOfOldIsTheOneThatItMeans() {
        sql.update(
                "insert into catalog.product (sku, name_en, unit) values ('KA-1', 'Old', 'EA'), ('KA-2', 'Kilo', 'KG')");
        assertEquals(List.of(2, 0, 0, 0), counts(client.taken("products", "sku;unit\nKA-1;pcs\nKA-2;KGM\n")));
        assertEquals(
                List.of(2, 1, 0, 1),
                counts(client.taken("products", "sku;name;unit\nKA-1;Older;C62\nKA-2;Kilo;pcs\n")));
        assertEquals(
                "KA-1 Older EA, KA-2 Kilo KG",
                sql.one("select string_agg(concat_ws(' ', sku, name_en, unit), ', ' order by sku) from catalog.product"
                        + " where sku in ('KA-1', 'KA-2')"));
    }

    @Test
    void aStepGoesOnBetweenAndAfterTheTimesOfAFile() {
        take("KA-10", "10 EUR 2026-01-01.. | 8 EUR @100 2026-01-01..");
        String two = "9 EUR 2090-01-01..2090-01-31 | 9 EUR 2091-01-01..2091-01-31";
        assertEquals(1, client.taken("products?dryRun=true", line("KA-10", two)).getInt("changed"));
        assertEquals(1, take("KA-10", two).getInt("changed"));
        String after = "100 2026-01-01 2090-01-01, 100 2090-02-01 2091-01-01, 100 2091-02-01 on";
        assertEquals(after, sql.one(PRICES, "KA-10"));
        assertEquals(1, take("KA-10", two).getInt("unchanged"));
        assertEquals(after, sql.one(PRICES, "KA-10"));
    }

    @Test
    void timesThatOverlapCutAStepOnce() {
        take("KA-11", "10 EUR 2026-01-01.. | 8 EUR @100 2026-01-01..");
        take("KA-11", "9 EUR 2090-01-01..2090-03-31 | 9 EUR 2090-03-01..2090-04-30 | 9 EUR 2090-05-01..2090-05-31");
        assertEquals("100 2026-01-01 2090-01-01, 100 2090-06-01 on", sql.one(PRICES, "KA-11"));
    }

    @Test
    void aStepGoesOnWhereALaterOneOfItsQuantityEnds() {
        take("KA-12", "10 EUR 2026-01-01.. | 8 EUR @100 2026-01-01..");
        take(
                "KA-12",
                "9 EUR 2090-01-01..2090-01-31 | 9 EUR 2090-02-01..2090-02-28 | 7 EUR @100 2090-02-01..2090-02-28");
        assertEquals(
                "100 2026-01-01 2090-01-01, 100 2090-02-01 2090-03-01, 100 2090-03-01 on", sql.one(PRICES, "KA-12"));
        take("KA-12", "9 EUR 2090-02-15..2090-03-15");
        assertEquals(
                "100 2026-01-01 2090-01-01, 100 2090-02-01 2090-02-15, 100 2090-03-01 on", sql.one(PRICES, "KA-12"));
    }

    @Test
    void whatABoxHoldsFollowsTheStepsThatTheFileNames() {
        String head = "sku;name;unit;order_multiple;content_unit;content_quantity\n";
        assertEquals(List.of(1, 0, 1, 0), counts(client.taken("products", head + "KA-20;Box;XBX;1;C62;50\n")));
        assertEquals("C62 1/50 50 50", unit("KA-20"));
        assertEquals(List.of(1, 0, 0, 1), counts(client.taken("products", head + "KA-20;Box;XBX;3;C62;50\n")));
        assertEquals("C62 1/50 150 150", unit("KA-20"));
        sql.update(
                "update catalog.sales_unit set order_multiple = 300, min_quantity = 300, max_quantity = 900 where not base"
                        + " and product_id = (select id from catalog.product where sku = 'KA-20')");
        String silent = "sku;content_unit;content_quantity\nKA-20;C62;50\n";
        assertEquals(List.of(1, 0, 0, 0), counts(client.taken("products", silent)), "no steps named: staff's stay");
        assertEquals(List.of(1, 0, 0, 0), counts(client.taken("products", head + "KA-20;Box;XBX;;C62;50\n")));
        assertEquals(List.of(1, 0, 0, 1), counts(client.taken("products", head + "KA-20;Box;XBX;3;C62;50\n")));
        assertEquals("C62 1/50 150 150 900", unit("KA-20"));
    }

    @Test
    void stepsThatAUnitOfTheArticleDoesNotFitAreRefusedAlone() {
        client.taken("products", "sku;name;unit;order_multiple\nKA-30;Coil;MTR;0.001\nKA-31;Coil;MTR;1\n");
        sql.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, denominator, decimals, order_multiple, min_quantity)"
                        + " select id, 'RO', 1, 8, 0, 1, 1 from catalog.product where sku = 'KA-30'");
        String coarse = "sku;order_multiple;name\nKA-30;1;Coarse\nKA-31;2;Other\n";
        assertEquals(List.of(2, 1, 0, 1), counts(client.taken("products?dryRun=true", coarse)));
        JsonObject run = client.taken("products", coarse);
        assertEquals("COMPLETED", run.getString("status"));
        assertEquals(List.of(2, 1, 0, 1), counts(run));
        assertEquals(
                "Coil 0.001, Other 2",
                sql.one(
                        "select string_agg(name_en || ' ' || trim_scale(order_multiple), ', ' order by sku) from catalog.product"
                                + " where sku in ('KA-30', 'KA-31')"));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertTrue(refused.contains("order_multiple: sold in such steps, the article’s unit RO"), refused);
    }

    private JsonObject take(String sku, String prices) {
        return client.taken("products", line(sku, prices));
    }

    private static String line(String sku, String prices) {
        return "sku;name;prices\n" + sku + ";Steps;" + prices + "\n";
    }

    private String unit(String sku) {
        return sql.one(
                "select concat_ws(' ', u.unit, u.numerator || '/' || u.denominator, trim_scale(u.order_multiple),"
                        + " trim_scale(u.min_quantity), trim_scale(u.max_quantity)) from catalog.sales_unit u"
                        + " join catalog.product p on p.id = u.product_id where not u.base and p.sku = ?",
                sku);
    }

    /** Read, refused, created, changed. */
    private static List<Integer> counts(JsonObject run) {
        return List.of(run.getInt("read"), run.getInt("refused"), run.getInt("created"), run.getInt("changed"));
    }
}
