package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** As long as an order stays here another one may take its place: nothing of the old one is lost, doubled or anybody else's. */
class AmendIT {

    private static final String BEST = "BEST";

    /** An order the ERP has confirmed; the carrier may have been as quick. */
    private static final List<String> GONE = List.of("CONFIRMED", "COMPLETED");

    private final Sql sql = Kontor.sql();
    private final String company = "am" + UUID.randomUUID().toString().substring(0, 8);
    private final OrderClient program = new OrderClient(Kontor.http().withKey(RaceCompany.make(sql, company)));
    private final List<String> skus = TestArticles.make(sql, company, 2, 10);
    private final String sku = skus.get(0);
    private final List<String> placed = new ArrayList<>();

    @BeforeEach
    void ordersStayHereForHalfAnHour() {
        new Sandbox(Kontor.http()).behave(Map.of());
        sql.update(
                "insert into organisation.unit_setting (company_id, unit_id, key, value) select u.company_id, u.id,"
                        + " 'amendment-minutes', '30' from organisation.unit u join organisation.company c"
                        + " on c.id = u.company_id where c.number = ? and u.parent_id is null",
                company);
    }

    @AfterEach
    void theBooksAgreeAndNothingIsLeftWaiting() {
        Books.check(sql);
        placed.forEach(number -> program.cancel(number, "{}"));
        Books.check(sql);
    }

    @Test
    void anotherOrderTakesItsPlaceAndTheErpHearsOfThatOneOnly() {
        String old = ordered(6, ",\"poNumber\":\"PO-1\"");
        HttpResponse<String> answer = amend(old, OrderClient.key(), lines(9, 2), BEST);
        assertEquals(201, answer.statusCode(), answer.body());
        String successor = number(answer);
        JsonObject ended = read(old);
        assertEquals("CANCELLED", ended.getString("status"));
        assertTrue(ended.toString().contains("replaced by " + successor), ended.toString());
        JsonObject now = read(successor);
        assertEquals("PLACED", now.getString("status"));
        assertEquals("PO-1", now.getString("poNumber"));
        assertTrue(now.toString().contains("replaces " + old), now.toString());
        assertEquals("110", figure(now, "gross"));
        assertEquals(1, TestArticles.left(sql, sku));
        assertEquals(8, TestArticles.left(sql, skus.get(1)));
        assertEquals(
                List.of("DISCARDED"),
                sql.list(
                        "select status from integration.outbox_message where aggregate_id = ? and destination = 'ERP'",
                        old));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from integration.outbox_message m join order_.sales_order o"
                                + " on o.number = m.aggregate_id join order_.sales_order b on b.number = o.replaces"
                                + " where o.number = ? and m.destination = 'ERP' and m.status = 'WAITING'"
                                + " and m.next_attempt_at = b.amendable_until and b.number = ?",
                        successor,
                        old));
        sql.update(
                "update integration.outbox_message set next_attempt_at = now() where aggregate_id = ? and status = 'WAITING'",
                successor);
        Probe.until("the ERP confirms", () -> read(successor).getString("status"), GONE::contains);
        refused(409, "order.status-does-not-allow", amend(successor, OrderClient.key(), lines(1, 0), BEST));
        refused(409, "order.status-does-not-allow", amend(old, OrderClient.key(), lines(1, 0), BEST));
    }

    @Test
    void nobodyWhoWaitsTakesWhatTheOrderKeepsAndHeHasTheRest() {
        assertEquals(303, new BackOrderDesk().allow(sku, "").statusCode());
        String old = ordered(10, "");
        String other = ordered(5, "");
        assertEquals(5, waiting(other));
        String successor = number(amend(old, OrderClient.key(), lines(9, 0), BEST));
        placed.add(successor);
        assertEquals(0, waiting(successor), "what it held it holds still");
        assertEquals(4, waiting(other), "what it gave up went to who waits");
    }

    @Test
    void pricesAreThoseOfTheOrderThoseOfTodayOrTheLowerOnes() {
        String old = ordered(6, "");
        price("12");
        assertEquals("60", after(old, "ORIGINAL", 6));
        assertEquals("72", after(old, "CURRENT", 6));
        assertEquals("60", after(old, BEST, 6));
        price("8");
        assertEquals("60", after(old, "ORIGINAL", 6));
        assertEquals("48", after(old, "CURRENT", 6));
        assertEquals("48", after(old, BEST, 6));
        JsonObject shown = OrderClient.json(preview(old, lines(0, 2), BEST));
        assertEquals(2, shown.getJsonArray("lines").size());
        assertEquals("6", figure(shown.getJsonArray("lines").getJsonObject(0), "quantityBefore"));
        assertEquals("0", figure(shown.getJsonArray("lines").getJsonObject(0), "quantityAfter"));
        assertEquals("60", figure(shown, "netBefore"));
        assertEquals("20", figure(shown, "netAfter"));
        assertEquals("PLACED", read(old).getString("status"), "a look changes nothing");
        assertEquals(4, TestArticles.left(sql, sku));
        refused(422, "order.amendment-prices-unknown", amend(old, OrderClient.key(), lines(1, 0), "CHEAP"));
        assertEquals("70", after(old, "ORIGINAL", 7), "the price holds for more");
        assertEquals("40", after(old, "ORIGINAL", 5), "and not for less");
        HttpResponse<String> done = amend(old, OrderClient.key(), lines(5, 0), "ORIGINAL");
        assertEquals("40", figure(read(number(done)), "gross"));
    }

    @Test
    void theSameKeyMakesOneOrderAndMeansOneThing() {
        String old = ordered(6, "");
        String key = OrderClient.key();
        HttpResponse<String> first = amend(old, key, lines(7, 0), BEST);
        HttpResponse<String> again = amend(old, key, lines(7, 0), BEST);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(first.body(), again.body());
        refused(422, "order.idempotency-key-reused", amend(old, key, lines(7, 0), "CURRENT"));
        refused(404, "order.not-found", amendAs(new OrderClient(OrderClient.KEYS.get(0)), old));
        refused(404, "order.not-found", amendAs(program, "999999999999"));
    }

    @Test
    void whatCannotBeHadLeavesTheOrderAsItIs() {
        String old = ordered(6, "");
        refused(409, "order.stock-short", amend(old, OrderClient.key(), lines(11, 0), BEST));
        refused(422, "order.must-have-lines", amend(old, OrderClient.key(), "[]", BEST));
        assertEquals("PLACED", read(old).getString("status"));
        assertEquals(4, TestArticles.left(sql, sku));
        sql.update(
                "update organisation.unit_setting s set value = '0' from organisation.company c"
                        + " where c.id = s.company_id and c.number = ?",
                company);
        String late = ordered(1, "");
        refused(409, "order.", amend(late, OrderClient.key(), lines(2, 0), BEST));
        Probe.until("it went at once", () -> read(late).getString("status"), GONE::contains);
    }

    @Test
    void theDatabaseRefusesToLinkWhatDidNotGiveWay() {
        String old = ordered(1, "");
        assertThrows(
                AssertionError.class,
                () -> sql.update("update order_.sales_order set amendable_until = now() where number = ?", old));
        AssertionError refused = assertThrows(
                AssertionError.class,
                () -> sql.update(
                        """
                        insert into order_.sales_order select (jsonb_populate_record(o, jsonb_build_object(
                          'id', nextval('order_.sales_order_seq'), 'number', '999' || o.number, 'replaces', o.number,
                          'idempotency_key', 'second-' || o.number, 'move_count', 0))).*
                        from order_.sales_order o where o.number = ?
                        """,
                        old));
        assertTrue(
                String.valueOf(refused.getCause()).contains("cannot stand for"),
                () -> refused + " " + refused.getCause());
    }

    @Test
    void ofManyWhoAmendAndCancelAtOnceOneWins() throws Exception {
        for (int round = 0; round < 6; round++) {
            String old = ordered(5, "");
            List<Callable<HttpResponse<String>>> crowd = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String wanted = lines(2 + i, i % 2 == 0 ? 0 : 3);
                crowd.add(() -> amend(old, OrderClient.key(), wanted, BEST));
            }
            crowd.add(() -> program.cancel(old, "{}"));
            Collections.rotate(crowd, round);
            List<HttpResponse<String>> answers = Crowd.at(crowd.size(), crowd);
            List<HttpResponse<String>> won =
                    answers.stream().filter(answer -> answer.statusCode() < 300).toList();
            assertEquals(
                    1,
                    won.size(),
                    () -> answers.stream().map(HttpResponse::body).toList().toString());
            assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 300 || answer.statusCode() == 409));
            assertEquals("CANCELLED", read(old).getString("status"));
            assertTrue(sql.count("select count(*) from order_.sales_order where replaces = ?", old) <= 1);
            Books.check(sql);
            placed.forEach(number -> program.cancel(number, "{}"));
            assertEquals(10, TestArticles.left(sql, sku));
            assertEquals(10, TestArticles.left(sql, skus.get(1)));
        }
    }

    @Test
    void ofTheMessageThatGoesAndTheBuyerWhoAmendsOneWins() throws Exception {
        for (int round = 0; round < 8; round++) {
            String fresh = TestArticles.make(sql, company + "r" + round, 1, 10).get(0);
            String line = "[{\"sku\":\"" + fresh + "\",\"quantity\":%d}]";
            HttpResponse<String> ordered = program.post(OrderClient.key(), "{\"lines\":" + line.formatted(3) + "}");
            assertEquals(201, ordered.statusCode(), ordered.body());
            String old = number(ordered);
            placed.add(old);
            List<Callable<HttpResponse<String>>> both = new ArrayList<>();
            both.add(() -> {
                goNow(old);
                return null;
            });
            both.addAll(Collections.nCopies(round % 4, () -> program.get("orders/" + old)));
            both.add(() -> amend(old, OrderClient.key(), line.formatted(4), BEST));
            HttpResponse<String> answer = Crowd.at(both.size(), both).get(both.size() - 1);
            String kept = old;
            if (answer.statusCode() == 201) {
                kept = number(answer);
                goNow(kept);
                assertEquals("CANCELLED", read(old).getString("status"));
            } else {
                refused(409, "order.", answer);
                assertEquals(0, sql.count("select count(*) from order_.sales_order where replaces = ?", old));
            }
            String there = kept;
            Probe.until("the ERP has the one that stands", () -> atErp(there), Integer.valueOf(1)::equals);
            assertTrue(kept.equals(old) || atErp(old) == 0, "and never the other");
            assertEquals(kept.equals(old) ? 7 : 6, TestArticles.left(sql, fresh));
        }
    }

    private void goNow(String number) {
        sql.update(
                "update integration.outbox_message set next_attempt_at = now() where aggregate_id = ?"
                        + " and status = 'WAITING'",
                number);
    }

    private int atErp(String number) {
        return new Sandbox(Kontor.http()).erpOrders(number).size();
    }

    private HttpResponse<String> amend(String number, String key, String lines, String prices) {
        HttpResponse<String> answer = program.amend(number, key, body(lines, prices));
        if (answer.statusCode() == 201) {
            synchronized (placed) {
                placed.add(number(answer));
            }
        }
        return answer;
    }

    private static HttpResponse<String> amendAs(OrderClient who, String number) {
        return who.amend(number, OrderClient.key(), body("[{\"sku\":\"none\",\"quantity\":1}]", BEST));
    }

    private HttpResponse<String> preview(String number, String lines, String prices) {
        return program.amend(number + "/preview", null, body(lines, prices));
    }

    private String after(String number, String prices, int quantity) {
        HttpResponse<String> answer = preview(number, lines(quantity, 0), prices);
        assertEquals(200, answer.statusCode(), answer.body());
        return figure(OrderClient.json(answer), "netAfter");
    }

    private void price(String amount) {
        sql.update(
                "update pricing.price p set amount = cast(? as numeric) from catalog.product c"
                        + " where c.id = p.product_id and c.sku = ? and p.min_quantity = 1",
                amount,
                sku);
    }

    private static String body(String lines, String prices) {
        return "{\"lines\":%s,\"prices\":\"%s\"}".formatted(lines, prices);
    }

    /** @param second quantity of the second article; an article of quantity 0 is left out */
    private String lines(int first, int second) {
        List<String> lines = new ArrayList<>();
        if (first > 0) {
            lines.add("{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, first));
        }
        if (second > 0) {
            lines.add("{\"sku\":\"%s\",\"quantity\":%d}".formatted(skus.get(1), second));
        }
        return lines.toString();
    }

    private String ordered(int quantity, String more) {
        HttpResponse<String> answer = program.post(OrderClient.key(), "{\"lines\":" + lines(quantity, 0) + more + "}");
        assertEquals(201, answer.statusCode(), answer.body());
        placed.add(number(answer));
        return number(answer);
    }

    private int waiting(String number) {
        return (int) sql.count(
                "select cast(coalesce(sum(quantity - served - dropped), 0) as bigint) from inventory.waiting"
                        + " where order_number = ?",
                number);
    }

    private JsonObject read(String number) {
        return OrderClient.json(program.get("orders/" + number));
    }

    private static String number(HttpResponse<String> answer) {
        return OrderClient.json(answer).getString("number");
    }

    private static void refused(int status, String rule, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(rule), answer.body());
    }

    private static String figure(JsonObject of, String name) {
        BigDecimal figure = of.getJsonNumber(name).bigDecimalValue().stripTrailingZeros();
        return figure.toPlainString();
    }
}
