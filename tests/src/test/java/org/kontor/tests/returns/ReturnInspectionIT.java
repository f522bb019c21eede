package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.tests.returns.ReturnTrip.done;
import static org.kontor.tests.returns.ReturnTrip.inspections;
import static org.kontor.tests.returns.ReturnTrip.quantities;
import static org.kontor.tests.returns.ReturnTrip.refused;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.order.Parcels;
import org.kontor.tests.order.TestArticles;
import org.kontor.tests.order.Together;

/** What came back is looked at: it goes to stock, to repair, to the supplier, to scrap, or to the buyer again. */
class ReturnInspectionIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 8;

    private static ReturnTrip trip;
    private static String sku;

    @BeforeAll
    static void people() {
        trip = new ReturnTrip();
        sku = TestArticles.make(SQL, "back" + UUID.randomUUID().toString().substring(0, 8), 1, 9)
                .get(0);
    }

    @AfterAll
    static void forget() {
        DeliveredOrder.forget();
    }

    @Test
    void whatIsFitForSaleIsStockAgainWhereItArrivedAndNothingElseIs() {
        String order = DeliveredOrder.of(1, 1, 1);
        DeliveredOrder.keep(order, 1, sku, 5);
        String number = trip.authorised(order, 9);
        String receipt = trip.received(number, 9);
        done(trip.inspect(number, receipt, "2", "DEFECTIVE", "SUPPLIER", ""));
        done(trip.inspect(number, receipt, "1", "DAMAGED", "SCRAP", ""));
        done(trip.inspect(number, receipt, "2", "USED", "BUYER", "The thread is worn."));
        done(trip.inspect(number, receipt, "1", "DEFECTIVE", "REPAIR", ""));
        String seen = trip.desk.get("/office/return/" + number).body();
        assertTrue(seen.contains("Received") && seen.contains("name=\"i" + receipt + "\""), seen);
        done(trip.inspect(number, receipt, "3", "AS_NEW", "STOCK", ""));
        assertEquals(
                List.of(
                        "2 DEFECTIVE SUPPLIER",
                        "1 DAMAGED SCRAP",
                        "2 USED BUYER",
                        "1 DEFECTIVE REPAIR",
                        "3 AS_NEW STOCK"),
                inspections(number));
        assertEquals("9 9 0 9 9 7", quantities(number));
        Probe.until("15 pieces of 3 packs back in stock", () -> restocked(number), List.of("15.000")::equals);
        assertEquals("24", onHand());
        assertEquals(
                "15.000 " + trip.site,
                SQL.one(
                        "select e.on_hand_delta || ' ' || s.code from inventory.stock_entry e join inventory.site s"
                                + " on s.id = e.site_id where e.cause = 'RETURNED' and e.reference = ?",
                        number));
        String buyer = trip.buyer.get("/return/" + number).body();
        assertTrue(buyer.contains("Partly accepted") && buyer.contains("The thread is worn."), buyer);
        assertFalse(buyer.contains("Scrap"), "what becomes of it is ours to know");
        assertFalse(trip.desk.get("/office/return/" + number).body().contains("name=\"deed\" value=\"inspect\""));
        new Parcels(SQL).repeat(number, "returns", "GoodsRestocked", 1);
        Probe.until("the news came twice", () -> relayed(number), List.of("SENT", "SENT")::equals);
        Probe.until("both were heard", () -> heard(number), List.of("2")::equals);
        assertEquals("24", onHand());
        assertTheBookAgrees(sku);
    }

    @Test
    void whoWaitsForTheArticleHasItAtOnce() {
        String wanted = TestArticles.make(
                        SQL, "gone" + UUID.randomUUID().toString().substring(0, 8), 1, 0)
                .get(0);
        Map<String, String> may = new HashMap<>(
                Map.of("verb", "back-order", "version", "-1", "allowed", "yes", "most", "", "handling", "1"));
        may.put("csrf", People.token(trip.desk.get("/help")));
        done(trip.post(trip.desk, "/office/stock/" + wanted, may));
        HttpResponse<String> placed = Kontor.http()
                .withKey("kontor_demo_nordwerk_7f3c9a51d2e84b06")
                .postJson(
                        "api/v1/orders",
                        "{\"lines\":[{\"sku\":\"" + wanted + "\",\"quantity\":4}]}",
                        "Idempotency-Key",
                        "test-" + UUID.randomUUID());
        assertEquals(201, placed.statusCode(), placed.body());
        String order = DeliveredOrder.of(1, 1, 1);
        DeliveredOrder.keep(order, 1, wanted, 1);
        String number = trip.authorised(order, 6);
        done(trip.inspect(number, trip.received(number, 6), "6", "OPENED", "STOCK", ""));
        Probe.until(
                "four of six are for who waited",
                () -> SQL.one(
                        "select coalesce(sum(r.quantity), 0) from inventory.reservation r join catalog.product p"
                                + " on p.id = r.product_id where p.sku = ?",
                        wanted),
                "4.000"::equals);
        assertTheBookAgrees(wanted);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        String order = DeliveredOrder.of(1, 1, 1);
        String number = trip.authorised(order, 4);
        String receipt = trip.received(number, 3);
        refused(trip.inspect(number, receipt, "4", "DEFECTIVE", "SCRAP", ""), "only 3 is still to be inspected");
        refused(trip.inspect(number, receipt, "many", "DEFECTIVE", "SCRAP", ""), "quantity");
        refused(trip.inspect(number, receipt, "0", "DEFECTIVE", "SCRAP", ""), "more than nothing");
        refused(trip.inspect(number, receipt, "1", "", "SCRAP", ""), "Choose what was found");
        refused(trip.inspect(number, receipt, "1", "DEFECTIVE", "MOON", ""), "Choose what was found");
        refused(trip.inspect(number, receipt, "1", "DEFECTIVE", "BUYER", " "), "Tell the buyer why");
        refused(trip.inspect(number, receipt, "1", "AS_NEW", "STOCK", ""), "only as an article that is kept");
        refused(trip.inspect(number, receipt, "1", "", "", ""), "Type a quantity beside at least one line");
        DeliveredOrder.keep(order, 1, sku, 1);
        String other = trip.received(trip.authorised(DeliveredOrder.of(1, 1, 1), 1), 1);
        refused(trip.inspect(number, other, "1", "DEFECTIVE", "SCRAP", ""), "at least one line");
        assertEquals(List.of(), inspections(number));
        assertEquals("4 4 0 3 0 0", quantities(number));
    }

    @Test
    void whoMayOnlyReadInspectsAndGivesUpNothing() {
        String number = trip.authorised(DeliveredOrder.of(1, 1, 1), 4);
        String receipt = trip.received(number, 3);
        Http reader = People.signIn(People.ORDER_DESK);
        String page = reader.get("/office/return/" + number).body();
        assertFalse(page.contains("name=\"i" + receipt + "\"") || page.contains("name=\"c1\""), page);
        for (Map<String, String> deed : List.of(
                Map.of("deed", "inspect", "i" + receipt, "1", "finding" + receipt, "USED", "goes" + receipt, "SCRAP"),
                Map.of("deed", "close", "c1", "on"))) {
            Map<String, String> form = trip.form(number, deed);
            form.put("csrf", People.token(reader.get("/help")));
            assertEquals(
                    403, trip.post(reader, "/office/return/" + number, form).statusCode());
        }
        assertEquals("4 4 0 3 0 0", quantities(number));
    }

    @Test
    void whatDoesNotComeIsGivenUpAndCanBeAskedForAgain() {
        String order = DeliveredOrder.of(1, 1, 1);
        String number = trip.authorised(order, 10);
        trip.received(number, 4);
        refused(trip.post(number, Map.of("deed", "close")), "at least one line");
        Map<String, String> seen = trip.form(number, Map.of("deed", "close", "c1", "on"));
        done(trip.post(trip.desk, "/office/return/" + number, seen));
        refused(trip.post(trip.desk, "/office/return/" + number, seen), "changed this return meanwhile");
        assertEquals("10 10 6 4 0 0", quantities(number));
        String page = trip.desk.get("/office/return/" + number).body();
        assertTrue(page.contains("pc will not come any more") && page.contains("Received"), page);
        trip.authorised(order, 6);
    }

    @Test
    void theBuyerKeepsWhatHeHasNotSentAndNobodyElseDecidesThat() {
        String order = DeliveredOrder.of(1, 1, 1);
        String number = trip.requested(order, 10);
        assertEquals(
                404, trip.withdraw(People.signIn(People.LI_OF_HUAXIN), number).statusCode());
        assertEquals("10 - 0 0 0 0", quantities(number));
        done(trip.withdraw(trip.buyer, number));
        assertEquals("10 - 10 0 0 0", quantities(number));
        assertTrue(trip.buyer.get("/return/" + number).body().contains("Withdrawn"));
        String page = trip.desk.get("/office/return/" + number).body();
        assertTrue(page.contains("Withdrawn by the buyer"), page);
        refused(trip.post(number, Map.of("a1", "10")), "at least one line");
        String again = trip.authorised(order, 10);
        done(trip.withdraw(trip.buyer, again));
        assertEquals("10 10 10 0 0 0", quantities(again));
        refused(trip.withdraw(trip.buyer, again), "at least one line");
    }

    @Test
    void ofFormsThatSawTheSameArrivalOneCounts() throws Exception {
        String number = trip.authorised(DeliveredOrder.of(1, 1, 1), 9);
        String receipt = trip.received(number, 9);
        Map<String, String> seen = trip.form(
                number,
                Map.of("deed", "inspect", "i" + receipt, "2", "finding" + receipt, "USED", "goes" + receipt, "SCRAP"));
        assertEquals(Map.of(303, 1, 422, AT_ONCE - 1), Together.answers(AT_ONCE, () -> trip.post(
                        trip.desk, "/office/return/" + number, seen)
                .statusCode()));
        assertEquals("9 9 0 9 2 2", quantities(number));
    }

    /** Past the model: eight connections write three pieces each of an arrival of seven. */
    @Test
    void theDatabaseLetsNoMoreBeInspectedThanArrived() throws Exception {
        String number = trip.authorised(DeliveredOrder.of(1, 1, 1), 9);
        String receipt = trip.received(number, 7);
        trip.received(number, 2);
        assertEquals(
                Map.of(0, AT_ONCE - 2, 1, 2),
                Together.answers(AT_ONCE, () -> written(entry(receipt, 3, "USED", "SCRAP")) ? 1 : 0));
        assertEquals("9 9 0 9 6 6", quantities(number));
        String line = ReturnTrip.lineOf(number);
        for (String wrong : List.of(
                entry(receipt, 2, "USED", "SCRAP"),
                entry(receipt, 0, "USED", "SCRAP"),
                entry(receipt, 1, "USED", "STOCK"),
                entry(receipt, 1, "AS_NEW", "STOCK"),
                entry(receipt, 1, "USED", "BUYER"),
                "update returns.inspection set quantity = 1 where receipt_id = " + receipt,
                "delete from returns.inspection where receipt_id = " + receipt,
                "update returns.return_line set inspected = 0, accepted = 0 where " + line,
                "update returns.return_line set accepted = 5 where " + line,
                "update returns.return_line set cancelled = 1, cancelled_at = now() where " + line)) {
            assertFalse(written(wrong), wrong);
        }
        assertTrue(written(entry(receipt, 1, "USED", "SCRAP")), "the rest of it can be inspected");
        assertEquals("9 9 0 9 7 7", quantities(number));
    }

    private static boolean written(String deed) {
        try {
            SQL.update(deed);
            return true;
        } catch (AssertionError refused) {
            assertTrue(refused.getCause() instanceof SQLException, refused.toString());
            return false;
        }
    }

    private static String entry(String receipt, int quantity, String finding, String way) {
        return "insert into returns.inspection (receipt_id, quantity, finding, disposition, inspected_by, inspected_at)"
                + " values (" + receipt + ", " + quantity + ", '" + finding + "', '" + way + "', 'X', now())";
    }

    private static void assertTheBookAgrees(String article) {
        assertEquals(
                List.of(),
                SQL.list(
                        """
                        select i.site_id from inventory.stock_item i join catalog.product p on p.id = i.product_id
                        left join lateral (select sum(e.on_hand_delta) as on_hand, sum(e.reserved_delta) as reserved
                          from inventory.stock_entry e where e.product_id = i.product_id and e.site_id = i.site_id) e on true
                        where p.sku = ? and (i.on_hand, i.reserved) <> (coalesce(e.on_hand, 0), coalesce(e.reserved, 0))
                        """,
                        article),
                "entries of an item sum to its balance");
    }

    private static String onHand() {
        return SQL.one(
                "select trim_scale(sum(on_hand)) from inventory.stock_item i join catalog.product p on p.id = i.product_id"
                        + " where p.sku = ?",
                sku);
    }

    private static List<String> relayed(String number) {
        return SQL.list(
                "select status from integration.outbox_message where context = 'returns' and aggregate_id = ?", number);
    }

    private static List<String> heard(String number) {
        return SQL.list(
                "select count(*) from integration.inbox_message i where i.consumer = 'inventory.goods-restocked' and i.message_id in"
                        + " (select cast(m.id as text) from integration.outbox_message m where m.context = 'returns'"
                        + " and m.aggregate_id = ?)",
                number);
    }

    private static List<String> restocked(String number) {
        return SQL.list("select quantity from inventory.restocked where return_number = ?", number);
    }
}
