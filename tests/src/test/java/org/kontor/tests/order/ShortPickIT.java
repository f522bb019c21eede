package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** A delivery of which goods are missing waits until they are there. */
class ShortPickIT {

    private static final Sql SQL = Kontor.sql();

    private WaitingDelivery delivery;

    @BeforeEach
    void aDeliveryWaits() {
        delivery = new WaitingDelivery(SQL);
    }

    @AfterEach
    void asItWas() {
        SQL.update("delete from fulfilment.house_setting");
        SQL.update(
                "update fulfilment.short_pick set settled_by = 'test', settled_at = now() where settled_at is null and shipment_id = "
                        + shipment());
        Books.check(SQL);
    }

    @Test
    void whatIsMissingStopsTheHandOverUntilItIsThere() {
        assertEquals(303, delivery.send(Map.of("verb", "pack", "count", "1", "weight", "1", "seen", "0")));
        for (String quantity : List.of("", "0", "-1", "0.5", "6", "many")) {
            assertEquals(422, missing(1, quantity, "TOO_FEW").statusCode(), quantity);
        }
        assertEquals(422, missing(1, "2", "LOST").statusCode());
        assertEquals(404, missing(7, "1", "TOO_FEW").statusCode());
        assertEquals(List.of(), open());
        assertEquals(303, missing(1, "2", "TOO_FEW").statusCode());
        assertEquals(List.of("1:2:TOO_FEW"), open());
        assertEquals(422, missing(1, "1", "TOO_FEW").statusCode(), "known already");
        assertEquals(422, take(1, "4").statusCode(), "three are there");
        assertEquals(303, take(1, "3").statusCode());
        assertEquals(303, take(2, "3").statusCode());
        assertFalse(page("/office/pick/").contains("Everything is picked."));
        assertTrue(page("/office/delivery/").contains("Too few there"));
        String list = delivery.operations.get("/office/deliveries").body();
        assertTrue(list.contains("Missing goods") && list.contains("Test article " + delivery.skus.get(1)), list);
        assertEquals(422, delivery.send(Map.of("verb", "hand-over")));
        assertEquals(List.of("SCHEDULED"), delivery.state());
        refused(
                "update fulfilment.shipment set state = 'ANNOUNCED', announced_at = now() where number = '"
                        + delivery.number + "'",
                "are missing");
        refused("delete from fulfilment.short_pick where shipment_id = " + shipment(), "stays");
        refused("update fulfilment.short_pick set quantity = 1 where shipment_id = " + shipment(), "stays");
        refused(
                "insert into fulfilment.pick (shipment_id, line_no, quantity, picked_by, picked_at) select "
                        + shipment() + ", 1, 1, 'nobody', now()",
                "more is picked than goes");
        assertEquals(303, delivery.send(Map.of("verb", "found", "line", "1")));
        assertEquals(422, delivery.send(Map.of("verb", "found", "line", "1")));
        assertEquals(List.of(), open());
        assertEquals(
                303,
                verb(Map.of("verb", "take", "line", "1", "quantity", "2", "seen", "3"))
                        .statusCode());
        assertEquals(303, delivery.send(Map.of("verb", "hand-over")));
        Probe.until("delivery " + delivery.number + " has come", delivery::state, List.of("DELIVERED")::equals);
        assertEquals(422, missing(1, "1", "DAMAGED").statusCode());
        assertEquals(
                2,
                SQL.count(
                        "select count(*) from compliance.audit_entry where object_key = ?"
                                + " and detail::text like '%TOO_FEW%' or object_key = ? and detail::text like '%settled_by%'",
                        delivery.number, delivery.number));
    }

    /** Whoever is later is told: a delivery with goods missing is with no carrier, and one at the carrier lacks nothing. */
    @Test
    void missingGoodsAndTheHandOverDoNotPassEachOther() throws Exception {
        assertEquals(303, delivery.send(Map.of("verb", "pack", "count", "1", "weight", "1", "seen", "0")));
        AtomicInteger turn = new AtomicInteger();
        Map<Integer, Integer> answers = Together.answers(
                8,
                () -> turn.getAndIncrement() % 2 == 0
                        ? delivery.send(Map.of("verb", "hand-over"))
                        : missing(1, "1", "NOT_THERE").statusCode());
        assertEquals(Map.of(303, 1, 422, 7), answers);
        assertEquals(delivery.state().equals(List.of("SCHEDULED")) ? 1 : 0, open().size());
    }

    @Test
    void onlyStaffOfTheWarehouseSayWhatIsMissing() {
        Http desk = People.signIn(People.ORDER_DESK);
        for (String verb : List.of("short", "found")) {
            assertEquals(
                    403,
                    delivery.post(
                                    desk,
                                    "/office/pick/" + delivery.number,
                                    Map.of("verb", verb, "line", "1", "missing", "1", "cause", "DAMAGED"))
                            .statusCode(),
                    verb);
        }
        assertEquals(
                403,
                delivery.post(desk, "/office/delivery/" + delivery.number, Map.of("verb", "found", "line", "1"))
                        .statusCode());
        assertEquals(List.of(), open());
    }

    private List<String> open() {
        return SQL.list("select line_no || ':' || trim_scale(quantity) || ':' || cause from fulfilment.short_pick"
                + " where settled_at is null and shipment_id = " + shipment());
    }

    private String shipment() {
        return "(select id from fulfilment.shipment where number = '" + delivery.number + "')";
    }

    private static void refused(String deed, String why) {
        Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(deed), deed);
        assertTrue(refused.getCause().getMessage().contains(why), refused.getCause()::getMessage);
    }

    private String page(String which) {
        return delivery.operations.get(which + delivery.number).body();
    }

    private HttpResponse<String> missing(int line, String quantity, String cause) {
        return verb(Map.of("verb", "short", "line", "" + line, "missing", quantity, "cause", cause));
    }

    private HttpResponse<String> take(int line, String quantity) {
        return verb(Map.of("verb", "take", "line", "" + line, "quantity", quantity, "seen", "0"));
    }

    private HttpResponse<String> verb(Map<String, String> fields) {
        return delivery.post(delivery.operations, "/office/pick/" + delivery.number, fields);
    }
}
