package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** Staff send what was said about an order to its partner again, and nothing is booked, shipped or counted twice. */
class SendAgainIT {

    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final Orders orders = new Orders();
    private final Sql sql = Kontor.sql();
    private final Http desk = People.signIn(People.ADMINISTRATOR);
    private String number;
    private int heard;
    private long answers;

    @BeforeEach
    void anOrderThatIsDone() {
        sandbox.behave(Map.of());
        number = orders.place(Map.of(Orders.FIRST, 1));
        orders.untilStatus(number, "COMPLETED");
        Probe.until(
                "its shipment is delivered",
                () -> sql.list("select state from fulfilment.shipment where order_number = ?", number),
                List.of("DELIVERED")::equals);
        Probe.until(
                "both partners have answered",
                () -> sql.count(
                        "select count(*) from integration.expected_answer where business_key like ? || '%' and answered_at is not null",
                        number),
                answered -> answered == 2);
        Probe.until(
                "every answer was taken",
                () -> sandbox.erpCalls(number).size() - taken("ERP", number),
                open -> open == 0);
        heard = sandbox.erpCalls(number).size();
        answers = taken("CARRIER", number + "-1");
    }

    @AfterEach
    void partnersBehaveAgain() {
        sandbox.behave(Map.of());
    }

    @Test
    void anOrderThatIsSentAgainIsBookedOnceAndStaysAsItIs() {
        List<String> before = Orders.verbs(orders.read(number));
        String page = desk.get("/office/order/" + number).body();
        assertTrue(page.contains("id=\"questions\"") && page.contains("ShipmentAnnounced"), page);
        assertEquals("message-sent", ask("ERP", "OrderPlaced", number));
        Probe.until("the ERP hears it again", () -> sandbox.erpCalls(number).size(), calls -> calls == heard + 1);
        Probe.until("its answer was taken, too", () -> taken("ERP", number), taken -> taken == heard + 1);
        assertEquals(1, sandbox.erpOrders(number).size());
        assertEquals(before, Orders.verbs(orders.read(number)));
    }

    @Test
    void aShipmentThatIsSentAgainIsBookedOnce() {
        assertEquals("message-sent", ask("CARRIER", "ShipmentAnnounced", number + "-1"));
        Probe.until(
                "the carrier's news came again", () -> taken("CARRIER", number + "-1"), news -> news == answers + 2);
        assertEquals(1, sandbox.shipments(number).size());
        assertEquals(
                List.of("DELIVERED"), sql.list("select state from fulfilment.shipment where order_number = ?", number));
    }

    @Test
    void whatIsOnItsWayIsNotSentBesideIt() {
        planted("status", "FAILED", () -> assertEquals("message-on_its_way", ask("ERP", "OrderPlaced", number)));
        planted("type", "Purged", () -> assertEquals("message-not_kept", ask("ERP", "OrderPlaced", number)));
        assertEquals(heard, sandbox.erpCalls(number).size());
    }

    @Test
    void onlyWhatWasAskedAboutThisOrderIsSent() {
        for (List<String> other : List.of(
                List.of("ERP", "OrderPlaced", number + "0"),
                List.of("CARRIER", "OrderPlaced", number),
                List.of("ERP", "OrderRejected", number))) {
            HttpResponse<String> answer = send(desk, number, other.get(0), other.get(1), other.get(2));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("There is no such message"), answer.body());
        }
        assertEquals(heard, sandbox.erpCalls(number).size());
    }

    @Test
    void whoMayOnlyReadOrdersSeesWhatIsOwedAndCannotSend() {
        Http reader = People.signIn(People.ORDER_DESK);
        String page = reader.get("/office/order/" + number).body();
        assertTrue(page.contains("id=\"questions\""), page);
        assertFalse(page.contains("value=\"ask\""), page);
        assertEquals(403, send(reader, number, "ERP", "OrderPlaced", number).statusCode());
        assertEquals(heard, sandbox.erpCalls(number).size());
    }

    @Test
    void aMessageKeepsTheFingerprintOfItsContent() {
        assertEquals(
                0,
                sql.count(
                        "select count(*) from integration.partner_message where business_key like ? || '%'"
                                + " and sha256 <> encode(sha256(convert_to(payload, 'UTF8')), 'hex')",
                        number));
    }

    /** While this column of the order's message to the ERP says something else. */
    private void planted(String column, String other, Runnable meanwhile) {
        String where = " where aggregate_id = ? and destination = 'ERP'";
        String before = sql.one("select distinct " + column + " from integration.outbox_message" + where, number);
        String set = "update integration.outbox_message set " + column + " = ?" + where;
        sql.update(set, other, number);
        try {
            meanwhile.run();
        } finally {
            sql.update(set, before, number);
        }
    }

    private long taken(String partner, String key) {
        return sql.count(
                "select coalesce(sum(times), 0) from integration.partner_message where partner = ? and business_key = ? and direction = 'IN'",
                partner,
                key);
    }

    /** @return what the page of the order then says was done */
    private String ask(String partner, String type, String key) {
        HttpResponse<String> answer = send(desk, number, partner, type, key);
        assertEquals(303, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.contains("/office/order/" + number), location);
        return location.replaceFirst(".*done=", "");
    }

    private static HttpResponse<String> send(Http who, String order, String partner, String type, String key) {
        String token = People.token(who.get("/office/order/" + order));
        return who.postForm(
                "/office/messages",
                Map.of("csrf", token, "verb", "ask", "order", order, "partner", partner, "type", type, "key", key),
                "Sec-Fetch-Site",
                "same-origin");
    }
}
