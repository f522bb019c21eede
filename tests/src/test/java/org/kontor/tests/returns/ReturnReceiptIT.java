package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.tests.returns.ReturnTrip.done;
import static org.kontor.tests.returns.ReturnTrip.refused;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.order.Together;

/** Goods of a return arrive in parts at several sites, never more than was authorised. */
class ReturnReceiptIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 8;

    private static ReturnTrip trip;

    @BeforeAll
    static void people() {
        trip = new ReturnTrip();
    }

    @AfterAll
    static void forget() {
        DeliveredOrder.forget();
    }

    @Test
    void goodsArriveInPartsAndTheReturnFollows() {
        String number = authorised(4);
        refused(receive(number, "5"), "only 4 is still expected");
        refused(receive(number, ""), "Type a quantity");
        assertEquals(422, receive(number, "many").statusCode());
        assertEquals(List.of(), receipts(number));
        done(receive(number, "3"));
        String page = trip.desk.get("/office/return/" + number).body();
        assertTrue(page.contains("Partly received") && page.contains("(expected 1"), page);
        assertTrue(trip.buyer.get("/return/" + number).body().contains("Partly received"));
        refused(receive(number, "2"), "only 1 is still expected");
        done(receive(number, "1"));
        assertEquals(List.of("3", "1"), receipts(number));
        String all = trip.desk.get("/office/return/" + number).body();
        assertFalse(all.contains("name=\"r1\"") || all.contains("Partly received"), all);
        assertTrue(trip.buyer.get("/return/" + number).body().contains("Received"));
    }

    @Test
    void nothingArrivesThatNobodyAuthorisedOrWhereNobodyIs() {
        String number = requested(4);
        assertFalse(trip.desk.get("/office/return/" + number).body().contains("name=\"r1\""));
        refused(receive(number, "1"), "Type a quantity");
        assertEquals(List.of(), receipts(number));
        String other = authorised(4);
        Map<String, String> nowhere = form(other, "1");
        nowhere.put("site", "nowhere");
        refused(trip.post(trip.desk, "/office/return/" + other, nowhere), "Choose a site");
        assertEquals(List.of(), receipts(other));
    }

    @Test
    void whoMayOnlyReadTakesNothingIn() {
        String number = authorised(4);
        Http reader = People.signIn(People.ORDER_DESK);
        assertFalse(reader.get("/office/return/" + number).body().contains("name=\"r1\""));
        Map<String, String> form = form(number, "1");
        form.put("csrf", People.token(reader.get("/help")));
        assertEquals(403, trip.post(reader, "/office/return/" + number, form).statusCode());
        assertEquals(List.of(), receipts(number));
    }

    @Test
    void ofFormsThatSawTheSameReturnOneCounts() throws Exception {
        String number = authorised(9);
        Map<String, String> seen = form(number, "1");
        assertEquals(Map.of(303, 1, 422, AT_ONCE - 1), Together.answers(AT_ONCE, () -> trip.post(
                        trip.desk, "/office/return/" + number, seen)
                .statusCode()));
        assertEquals(List.of("1"), receipts(number));
    }

    /** Past the model: eight connections write three pieces each of a line of which seven may come. */
    @Test
    void theDatabaseLetsNoMoreArriveThanWasAuthorised() throws Exception {
        String number = authorised(7);
        String deed = entry(number, 3);
        Map<Integer, Integer> written = Together.answers(AT_ONCE, () -> {
            try {
                SQL.update(deed);
                return 1;
            } catch (AssertionError refused) {
                return 0;
            }
        });
        assertEquals(Map.of(0, AT_ONCE - 2, 1, 2), written);
        assertEquals(List.of("3", "3"), receipts(number));
        assertEquals(
                "6",
                SQL.one("select trim_scale(received) from returns.return_line where " + ReturnTrip.lineOf(number)));
        for (String wrong : List.of(
                entry(number, 2),
                entry(number, 0),
                "update returns.receipt set quantity = 1 where line_id in (select id from returns.return_line where "
                        + ReturnTrip.lineOf(number) + ")",
                "delete from returns.receipt where line_id in (select id from returns.return_line where "
                        + ReturnTrip.lineOf(number) + ")",
                "update returns.return_line set received = 0 where " + ReturnTrip.lineOf(number),
                "update returns.return_line set received = 7 where " + ReturnTrip.lineOf(number))) {
            Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(wrong), wrong);
            assertTrue(refused.getCause() instanceof SQLException, wrong);
        }
    }

    private static String requested(int quantity) {
        return trip.requested(DeliveredOrder.of(1, 1, 1), quantity);
    }

    private static String authorised(int quantity) {
        return trip.authorised(DeliveredOrder.of(1, 1, 1), quantity);
    }

    private static HttpResponse<String> receive(String number, String quantity) {
        return trip.post(trip.desk, "/office/return/" + number, form(number, quantity));
    }

    private static Map<String, String> form(String number, String quantity) {
        return trip.form(number, Map.of("deed", "receive", "site", trip.site, "r1", quantity));
    }

    private static String entry(String number, int quantity) {
        return "insert into returns.receipt (line_id, site_id, quantity, received_by, received_at) select id,"
                + " (select min(id) from inventory.site), " + quantity + ", 'X', now() from returns.return_line where "
                + ReturnTrip.lineOf(number);
    }

    private static List<String> receipts(String number) {
        return SQL.list(
                "select trim_scale(e.quantity) from returns.receipt e join returns.return_line l on l.id = e.line_id"
                        + " where l." + ReturnTrip.lineOf(number) + " order by e.received_at, e.id");
    }
}
