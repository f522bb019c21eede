package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** After a first parcel has gone, what no carrier was asked to fetch can be taken back; the ERP is told. */
class CancelRestIT {

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk desk = new BackOrderDesk();
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final Parcels parcels = new Parcels(sql);
    private final String sku = TestArticles.make(
                    sql, "cr" + UUID.randomUUID().toString().substring(0, 8), 1, 10)
            .get(0);

    @BeforeEach
    void moreMayBeOrderedThanIsHere() {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, desk.allow(sku, "").statusCode());
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void theRestIsTakenBackAndTheOrderIsComplete() {
        String number = ordered(12, false);
        parcels.shipped(number, "1:10");
        HttpResponse<String> tooMuch = program.cancel(number, "{\"lines\":[{\"line\":1,\"quantity\":3}]}");
        assertEquals(409, tooMuch.statusCode(), tooMuch.body());
        assertTrue(tooMuch.body().contains("order.announced-to-carrier"), tooMuch.body());
        JsonObject one = cancelled(number, "{\"lines\":[{\"line\":1,\"quantity\":1}]}");
        assertEquals("CONFIRMED", one.getString("status"));
        assertEquals("1", number(one, "waiting"));
        JsonObject all = cancelled(number, "{\"reason\":\"Bought elsewhere\"}");
        assertEquals("COMPLETED", all.getString("status"));
        assertEquals("SHIPPED", deliveryBeforeNews(all));
        assertEquals("2", number(all, "cancelled"));
        assertEquals("10", number(all, "confirmed"));
        Probe.until(
                "the ERP has noted both",
                () -> sql.count(
                        "select count(*) from integration.expected_answer where question = 'OrderLinesCancelled'"
                                + " and business_key like ? and answered_at is not null",
                        number + "-C%"),
                Long.valueOf(2)::equals);
        assertEquals(
                2,
                new Sandbox(Kontor.http())
                        .erpCalls(number).getValuesAs(JsonObject.class).stream()
                                .filter(call -> call.getString("outcome").equals("CANCELLED"))
                                .map(call -> Sandbox.parse(call.getString("payload"))
                                        .asJsonObject()
                                        .getString("cancellationNumber"))
                                .distinct()
                                .count());
        assertEquals(409, program.cancel(number, "{}").statusCode());
    }

    @Test
    void whatIsLeftOfACompleteDeliveryGoesWhenTheRestIsTakenBack() {
        String number = ordered(12, true);
        Probe.until("the ERP confirms", () -> read(number).getString("status"), "CONFIRMED"::equals);
        assertEquals(List.of(), parcels.of(number));
        assertEquals(
                "CONFIRMED",
                cancelled(number, "{\"lines\":[{\"line\":1,\"quantity\":2}]}").getString("status"));
        parcels.shipped(number, "1:10");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
    }

    @Test
    void aConfirmedOrderOfWhichNothingGoesIsCancelled() {
        String number = ordered(12, true);
        Probe.until("the ERP confirms", () -> read(number).getString("status"), "CONFIRMED"::equals);
        assertEquals("CANCELLED", cancelled(number, "{}").getString("status"));
        assertEquals(10, TestArticles.left(sql, sku), "what was held is free");
        assertEquals(List.of(), parcels.of(number));
    }

    @Test
    void staffTakeTheRestBackAndTheERPsAnswerMayComeAgain() {
        String number = ordered(12, false);
        parcels.shipped(number, "1:10");
        Http admin = People.signIn(People.ADMINISTRATOR);
        String page = admin.get("/office/order/" + number).body();
        assertTrue(page.contains("Cancel what has not gone"), page);
        Map<String, String> form = new TreeMap<>(Map.of(
                "cancel", "lines", "c1", "2", "reason", "Supplier stopped", "csrf", People.token(admin.get("/help"))));
        assertEquals(
                303,
                admin.postForm("/office/order/" + number, form, "Sec-Fetch-Site", "same-origin")
                        .statusCode());
        assertEquals("COMPLETED", read(number).getString("status"));
        String answer = "{\"orderNumber\":\"%s\",\"decision\":\"ACCEPTED\",\"erpReference\":\"E-1\"}".formatted(number);
        new Sandbox(Kontor.http()).say("ErpReplies", "again-" + number, number, answer);
        Probe.until(
                "the answer was heard",
                () -> sql.count(
                        "select count(*) from integration.inbox_message where message_id = ?", "again-" + number),
                Long.valueOf(1)::equals);
        assertEquals("COMPLETED", read(number).getString("status"));
    }

    /** Shipped, or already delivered. */
    private static String deliveryBeforeNews(JsonObject order) {
        return order.getString("delivery").equals("DELIVERED") ? "SHIPPED" : order.getString("delivery");
    }

    private static String number(JsonObject order, String name) {
        JsonObject line = order.getJsonArray("lines").getJsonObject(0);
        BigDecimal figure = line.getJsonNumber(name).bigDecimalValue();
        return figure.stripTrailingZeros().toPlainString();
    }

    private JsonObject cancelled(String number, String body) {
        HttpResponse<String> answer = program.cancel(number, body);
        assertEquals(200, answer.statusCode(), answer.body());
        return OrderClient.json(answer);
    }

    private String ordered(int quantity, boolean complete) {
        HttpResponse<String> answer = program.post(
                OrderClient.key(),
                "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"completeDelivery\":%b}"
                        .formatted(sku, quantity, complete));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private JsonObject read(String number) {
        return OrderClient.json(program.get("orders/" + number));
    }
}
