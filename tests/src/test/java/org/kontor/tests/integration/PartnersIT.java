package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** An order goes to the ERP and the carrier and comes back, whatever the partners do to the messages. */
class PartnersIT {

    private static final List<String> WHOLE_ROAD = List.of("PLACE", "SEND", "CONFIRM", "ISSUE_GOODS", "COMPLETE");

    private static final long ORDERS = 12;

    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final Orders orders = new Orders();
    private final Sql sql = Kontor.sql();

    @AfterEach
    void partnersBehaveAgain() {
        sandbox.behave(Map.of());
    }

    @Test
    void aPlacedOrderIsSentConfirmedShippedAndDelivered() {
        sandbox.behave(Map.of());
        String number = orders.place(Map.of(Orders.FIRST, 1, Orders.SECOND, 2));
        JsonObject done = orders.untilStatus(number, "COMPLETED");
        assertEquals(WHOLE_ROAD, Orders.verbs(done));
        JsonObject booked = sandbox.erpOrders(number).getJsonObject(0);
        assertEquals("ACCEPTED", booked.getString("decision"));
        assertEquals(1, booked.getInt("calls"));
        assertEquals(booked.getString("erpReference"), done.getString("erpReference"));
        JsonObject shipment = sandbox.shipments(number).getJsonObject(0);
        assertEquals(
                shipment.getString("trackingNumber"),
                sql.one("select tracking_number from fulfilment.shipment where order_number = ?", number));
        untilDelivered(number);
        assertEquals("DELIVERED", orders.read(number).getString("delivery"));
        itsParcelSaysWhatIsInIt(number, shipment.getString("trackingNumber"));
        Probe.until(
                "both partners have answered",
                () -> sql.count(
                        "select count(*) from integration.expected_answer where business_key like ? || '%' and answered_at is not null",
                        number),
                answered -> answered == 2);
    }

    @Test
    void theLogNamesWhatWasSaid() {
        sandbox.behave(Map.of());
        String number = orders.place(Map.of(Orders.FIRST, 1));
        orders.untilStatus(number, "COMPLETED");
        untilDelivered(number);
        assertEquals(
                List.of(
                        "CARRIER IN carrier.ShipmentNews TAKEN",
                        "CARRIER IN carrier.ShipmentNews TAKEN",
                        "CARRIER OUT fulfilment.ShipmentAnnounced SENT",
                        "ERP IN erp.OrderAnswered TAKEN",
                        "ERP OUT order.OrderPlaced SENT"),
                sql.list(
                        """
                        select partner || ' ' || direction || ' ' || type || ' ' || outcome
                        from integration.partner_message where business_key like ? || '%' order by 1
                        """,
                        number));
    }

    @Test
    void aShortLineIsConfirmedInPartAndTheRestIsFreeAgain() {
        sandbox.behave(Map.of("shortRate", 1));
        String number = orders.place(Map.of(Orders.FIRST, 2));
        JsonObject done = orders.untilStatus(number, "COMPLETED");
        JsonObject line = done.getJsonArray("lines").getJsonObject(0);
        assertEquals(line.getInt("quantity"), 2 * line.getInt("confirmed"));
        assertEquals(line.getInt("confirmed"), line.getInt("shipped"));
        assertEquals(0, held(number));
    }

    @Test
    void aRejectedOrderHoldsNothingAndIsNotShipped() {
        sandbox.behave(Map.of("rejectRate", 1));
        String number = orders.place(Map.of(Orders.FIRST, 1));
        JsonObject rejected = orders.untilStatus(number, "REJECTED");
        assertEquals(List.of("PLACE", "SEND", "REJECT"), Orders.verbs(rejected));
        assertEquals(0, held(number));
        assertEquals(0, sql.count("select count(*) from fulfilment.shipment where order_number = ?", number));
    }

    @Test
    void doubledMessagesHaveOneEffect() {
        sandbox.behave(Map.of("doubleRate", 1));
        String number = orders.place(Map.of(Orders.FIRST, 1));
        assertEquals(WHOLE_ROAD, Orders.verbs(orders.untilStatus(number, "COMPLETED")));
        untilDelivered(number);
        Probe.until(
                "the doubles were seen",
                () -> sql.count(
                        """
                        select count(*) from integration.partner_message
                        where business_key like ? || '%' and direction = 'IN' and times > 1
                        """,
                        number),
                doubled -> doubled >= 3);
        assertEquals(WHOLE_ROAD, Orders.verbs(orders.read(number)));
        assertEquals(1, sandbox.erpOrders(number).size());
        assertEquals(0, deadLettersOf(number));
    }

    @Test
    void deliveredBeforeShippedIsUnderstood() {
        sandbox.behave(Map.of("disorderRate", 1));
        String number = orders.place(Map.of(Orders.FIRST, 1));
        assertEquals(WHOLE_ROAD, Orders.verbs(orders.untilStatus(number, "COMPLETED")));
        untilDelivered(number);
        assertEquals(0, deadLettersOf(number));
    }

    @Test
    void whatPartnersLoseIsAskedAgainUntilItIsDone() {
        sandbox.behave(Map.of("lossRate", 0.25, "doubleRate", 0.25, "seed", 7));
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            placed.add(orders.place(Map.of(Orders.FIRST, 1)));
        }
        placed.forEach(number -> Probe.until(
                "order " + number + " is done in spite of losses",
                java.time.Duration.ofMinutes(4),
                () -> orders.read(number),
                order -> order.getString("status").equals("COMPLETED")));
        for (String number : placed) {
            assertEquals(WHOLE_ROAD, Orders.verbs(orders.read(number)), number);
            assertEquals(1, sandbox.erpOrders(number).size(), number);
        }
        Map<String, Long> outcomes = placed.stream()
                .flatMap(number -> sandbox.erpCalls(number).stream())
                .collect(
                        Collectors.groupingBy(call -> call.asJsonObject().getString("outcome"), Collectors.counting()));
        long lostAnswers = placed.stream()
                .flatMap(number -> sandbox.erpCalls(number).stream())
                .filter(call ->
                        "\"LOST\"".equals(String.valueOf(call.asJsonObject().get("reply"))))
                .count();
        assertTrue(outcomes.getOrDefault("LOST", 0L) + lostAnswers > 0, () -> "nothing was lost: " + outcomes);
        assertEquals(ORDERS, outcomes.get("BOOKED"), outcomes::toString);
    }

    private void itsParcelSaysWhatIsInIt(String number, String tracking) {
        JsonObject order = orders.read(number);
        JsonObject parcel = order.getJsonArray("shipments").getJsonObject(0);
        assertEquals(
                order.getJsonArray("lines").stream()
                        .map(JsonValue::asJsonObject)
                        .map(line -> line.getInt("line") + " " + line.getString("sku") + " " + line.getInt("shipped"))
                        .toList(),
                parcel.getJsonArray("lines").stream()
                        .map(JsonValue::asJsonObject)
                        .map(line -> line.getInt("line") + " " + line.getString("sku") + " " + line.getInt("quantity"))
                        .toList());
        String page =
                People.signIn(People.ANNA_OF_NORDWERK).get("/order/" + number).body();
        String parcels = page.substring(page.indexOf("id=\"parcels\""), page.indexOf("id=\"way\""));
        assertTrue(
                parcels.contains(number + "-1") && parcels.contains(tracking) && parcels.contains(Orders.SECOND),
                parcels);
    }

    private void untilDelivered(String number) {
        Probe.until(
                "shipment of " + number + " is delivered and its carrier known",
                () -> sql.list(
                        "select state from fulfilment.shipment where order_number = ? and carrier is not null", number),
                List.of("DELIVERED")::equals);
    }

    private long held(String number) {
        return sql.count(
                "select cast(coalesce(sum(quantity - issued - released), 0) as bigint) from inventory.reservation where order_number = ?",
                number);
    }

    private long deadLettersOf(String number) {
        return sql.count("select count(*) from integration.dead_letter where business_key like ? || '%'", number);
    }
}
