package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** Prices of one list as a file that goes out, is changed and comes back; and who waits for whom meanwhile. */
class PriceFileIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String list = "FILE-" + mark;
    private final String follows = "FOLLOWS-" + mark;
    private final ImportClient client = new ImportClient(Kontor.http());
    private final Http desk = People.signIn(People.OPERATIONS);

    PriceFileIT() {
        for (String code : List.of(list, follows)) {
            SQL.update("insert into pricing.price_list (code, name, currency) values (?, 'File', 'EUR')", code);
        }
        SQL.update(
                "insert into catalog.product (sku, name_en, unit, active) select ? || i, '=Screw', case i when 4 then 'MTR' else 'C62' end,"
                        + " false from generate_series(1, 4) i",
                "F" + mark + "-");
        price(list, 1, "1, 10, 1, '-infinity', 'infinity'");
        price(list, 1, "100, 840, 100, '2026-01-01', 'infinity'");
        price(list, 1, "1, 12.5, 1, '2099-01-01', '2099-07-01'");
        price(list, 2, "1, 3, 1, '-infinity', 'infinity'");
        price(list, 2, "1, 4, 1, '2026-02-01 10:00:00.123456', '2099-01-01'");
        SQL.update(
                "insert into pricing.price_rule (price_list_id, name, base_list_id, factor) select f.id, 'Rule', l.id, 2"
                        + " from pricing.price_list l, pricing.price_list f where l.code = ? and f.code = ?",
                list,
                follows);
        SQL.list("select pricing.apply_rules(id, null) from pricing.price_list where code = ?", follows);
    }

    private void price(String to, int article, String values) {
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)"
                        + " select l.id, p.id, p.unit, " + values + " from pricing.price_list l, catalog.product p"
                        + " where l.code = ? and p.sku = ?",
                to,
                sku(article));
    }

    private String sku(int article) {
        return "F" + mark + "-" + article;
    }

    private String export(String code) {
        return desk.get("/office/price-list/" + code + "?format=csv").body();
    }

    private String rows(String code) {
        return SQL.one(
                "select string_agg(concat_ws(' ', p.sku, r.unit, trim_scale(r.min_quantity), trim_scale(r.amount),"
                        + " trim_scale(r.price_base), case when isfinite(r.valid_from) then (r.valid_from > now())::text end,"
                        + " case when isfinite(r.valid_to) then (r.valid_to > now())::text end), '; '"
                        + " order by p.sku, r.min_quantity, r.valid_from, r.by_rule) from pricing.price r"
                        + " join pricing.price_list l on l.id = r.price_list_id join catalog.product p on p.id = r.product_id"
                        + " where l.code = ? and r.valid_to > now()",
                code);
    }

    private long written(String code) {
        return SQL.count(
                "select count(*) + sum(r.version) + sum(r.xmin::text::bigint) from pricing.price r"
                        + " join pricing.price_list l on l.id = r.price_list_id where l.code = ?",
                code);
    }

    /** Lines that are created, changed, unchanged and refused. */
    private static List<Integer> counts(JsonObject run) {
        assertEquals("COMPLETED", run.getString("status"), run.toString());
        return Stream.of("created", "changed", "unchanged", "refused")
                .map(run::getInt)
                .toList();
    }

    @Test
    void whatGoesOutComesBackAndChangesNothing() {
        String file = export(list);
        assertEquals(6, file.lines().count(), file);
        long before = written(list) + written(follows);
        assertEquals(List.of(0, 0, 5, 0), counts(client.taken("prices", file)));
        assertEquals(List.of(0, 0, 5, 0), counts(client.taken("prices", export(follows))));
        assertEquals(before, written(list) + written(follows));
    }

    @Test
    void aChangedLineHoldsFromNowOnAndTheSameFileAgainChangesNothing() {
        String file = export(list)
                .replace(",1,C62,10,1,", ",1,C62,11,1,")
                .replace(",1,C62,12.5,1,", ",1,C62,13,1,")
                .concat(list + ",EUR," + sku(3) + ",,1,C62,7,1,,2098-01-01T00:00:00Z,hand\r\n")
                .concat(list + ",EUR," + sku(1) + ",,500,C62,8,1,2031-01-01,,\r\n");
        String before = rows(list);
        assertEquals(List.of(2, 2, 3, 0), counts(client.taken("prices?dryRun=true", file)));
        assertEquals(before, rows(list));
        assertEquals(List.of(2, 2, 3, 0), counts(client.taken("prices", file)));
        assertTrue(
                rows(list).startsWith(sku(1) + " C62 1 11 1 false; " + sku(1) + " C62 1 13 1 true true; "), rows(list));
        assertTrue(rows(list).contains(sku(1) + " C62 500 8 1 true; "), rows(list));
        assertTrue(rows(list).endsWith(sku(3) + " C62 1 7 1 false true"), rows(list));
        assertTrue(rows(follows).startsWith(sku(1) + " C62 1 22 1 false; "), rows(follows));
        assertEquals(
                1,
                SQL.count(
                        "select count(*) from pricing.price r join pricing.price_list l on l.id = r.price_list_id"
                                + " where l.code = ? and r.amount = 10 and r.valid_to <= now()",
                        list),
                "what held before stays as it was");
        assertEquals(List.of(0, 0, 7, 0), counts(client.taken("prices", file)));
        assertEquals(List.of(0, 0, 7, 0), counts(client.taken("prices", export(list))));
        String ends = export(list).replaceFirst("(,1,C62,11,1,[^,]*,),hand", "$12097-01-01T00:00:00Z,hand");
        assertEquals(List.of(0, 1, 6, 0), counts(client.taken("prices", ends)));
        assertTrue(rows(list).startsWith(sku(1) + " C62 1 11 1 false true; "), rows(list));
    }

    @Test
    void everyRefusedLineSaysWhyAndNumbersAreReadAsTheMappingSays() {
        String lines = String.join(
                "\r\n",
                "list;currency;article;from_quantity;unit;price;per;valid_from;valid_to;origin",
                list + ";EUR;" + sku(3) + ";2,5;C62;1;1;;;",
                list + ";EUR;" + sku(4) + ";2,5;MTR;1.234,56;1;;;",
                list + ";EUR;NONE-" + mark + ";1;;1;1;;;",
                list + ";EUR;" + sku(3) + ";1;KGM;1;1;;;",
                list + ";USD;" + sku(3) + ";1;;1;1;;;",
                follows + ";EUR;" + sku(3) + ";1;;1;1;;;",
                list + ";EUR;" + sku(3) + ";1;;1;1;;2026-01-01;",
                list + ";EUR;" + sku(3) + ";1;;2;1;;;",
                list + ";EUR;" + sku(3) + ";1;;3;1;;;",
                list + ";EUR;" + sku(2) + ";1;;5;1;2026-01-01;;",
                "");
        JsonObject run = client.taken("prices?mapping=" + comma(), lines);
        assertEquals(List.of(2, 0, 0, 8), counts(run));
        assertTrue(rows(list).endsWith(sku(4) + " MTR 2.5 1234.56 1 false"), rows(list));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        for (String reason : List.of(
                "2,The quantity is finer",
                "4,There is no article NONE",
                "5,The article is not sold in this unit: KGM",
                "6,currency has an unknown value",
                "7,The file is for one price list",
                "8,The price would have ended already",
                "10,The file has another line",
                "11,Another price holds for this quantity meanwhile: 4")) {
            assertTrue(refused.contains("\n" + reason), reason + " in " + refused);
        }
        String page = desk.get("/office/job/" + run.getInt("id")).body();
        assertTrue(page.contains("Export the list again"), page);
        JsonObject rule = client.taken("prices", export(follows).replace(",1,C62,20,1,", ",1,C62,19,1,"));
        assertEquals(List.of(0, 0, 6, 1), counts(rule));
        String byHand = export(follows).replaceFirst(",1,C62,20,1,([^\r]*),rule", ",1,C62,19,1,$1,hand");
        assertEquals(List.of(1, 0, 6, 0), counts(client.taken("prices", byHand)));
        assertTrue(rows(follows).contains(sku(1) + " C62 1 20 1; " + sku(1) + " C62 1 19 1 false; "), rows(follows));
    }

    private static String comma() {
        StringBuilder mapping = new StringBuilder("form:");
        for (String field :
                "list currency article from_quantity unit price per valid_from valid_to origin".split(" ")) {
            mapping.append(field).append('=').append(field).append(';');
        }
        return java.net.URLEncoder.encode(mapping + "?decimal=,;", java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void whatAFileLeavesOutStaysUnlessItIsSaidToEnd() {
        String file = "list,article,price,left_out\r\n" + list + "," + sku(1) + ",10,%s\r\n" + list + "," + sku(2)
                + ",4,%1$s\r\n";
        String before = rows(list);
        assertEquals(List.of(0, 0, 2, 0), counts(client.taken("prices", file.formatted("KEEP"))));
        JsonObject dry = client.taken("prices?dryRun=true", file.formatted("END"));
        assertEquals(before, rows(list));
        assertEquals(2, leftOut(dry));
        JsonObject hidden = client.taken("prices", file.formatted("END") + list + ",,1,END\r\n");
        assertEquals(List.of(0, 0, 2, 1), counts(hidden));
        assertEquals(before, rows(list), "a line that hides its article could be about any");
        client.taken("prices", file.formatted("END") + list + "," + sku(1) + ",x,END\r\n");
        assertEquals(before, rows(list), "of an article with a refused line nothing ends");
        JsonObject real = client.taken("prices", file.formatted("END"));
        assertEquals(2, leftOut(real));
        assertEquals(sku(1) + " C62 1 10 1; " + sku(2) + " C62 1 3 1; " + sku(2) + " C62 1 4 1 false true", rows(list));
        assertTrue(desk.get("/office/job/" + real.getInt("id")).body().contains("Ended prices (2)"));
    }

    private static long leftOut(JsonObject run) {
        return SQL.count(
                "select count(*) from ops.import_item where run_id = ? and outcome = 'LEFT_OUT'", run.getInt("id"));
    }

    @Test
    void whoeverWritesAListWaitsForTheOneWhoWritesItOrWhatItFollowsFrom() throws SQLException {
        String file = "list,article,price\r\n" + list + "," + sku(3) + ",5\r\n";
        try (Connection other = Kontor.server().database().open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("select pricing.lock_lists(array(select id from pricing.price_list where code = '" + follows
                    + "'))");
            CompletableFuture<HttpResponse<String>> pasted = CompletableFuture.supplyAsync(this::paste);
            long run = ImportClient.id(client.post("prices", file));
            long articles = ImportClient.id(client.post("products", "sku,price:" + list + "\r\n" + sku(2) + ",6\r\n"));
            Probe.until("three writers wait", PriceFileIT::waiting, found -> found >= 3);
            assertFalse(pasted.isDone());
            assertFalse(rows(list).contains(sku(3)), rows(list));
            other.commit();
            assertEquals(List.of(1, 0, 0, 0), counts(client.ended(run)));
            assertEquals(List.of(0, 1, 0, 0), counts(client.ended(articles)));
            assertEquals(303, pasted.join().statusCode());
        }
        assertTrue(
                rows(follows).endsWith(sku(3) + " C62 1 10 1 false; " + sku(4) + " MTR 1 18 1 false"), rows(follows));
    }

    /** Waiting for a list or for whoever changes rules. */
    private static long waiting() {
        return SQL.count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%lock_lists%'");
    }

    private HttpResponse<String> paste() {
        return desk.postForm(
                "/office/price-list/" + list + "/change",
                Map.of(
                        "verb",
                        "write",
                        "prices",
                        sku(4) + "\t1\t9",
                        "from",
                        "",
                        "csrf",
                        People.token(desk.get("/help"))),
                "Sec-Fetch-Site",
                "same-origin");
    }
}
