package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.integration.service.comparison.CompareOrdersNightly;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.Timers;

/** Every night the ERP hands out its orders: what differs from ours is opened for people, and settles itself when it agrees. */
class OrderComparisonIT {

    private static final String PAGE = "/office/erp-orders";

    private final Sql sql = Kontor.sql();
    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final Orders orders = new Orders();
    private final Http admin = People.signIn(People.ADMINISTRATOR);
    private String number;

    @BeforeEach
    void anOrderIsKnownToBoth() {
        sandbox.behave(Map.of());
        number = orders.place(Map.of(Orders.FIRST, 2, Orders.SECOND, 1));
        orders.untilStatus(number, "COMPLETED");
        longAgo();
    }

    @AfterEach
    void theErpAgrees() {
        sandbox.behave(Map.of());
        sql.update("delete from sandbox.erp_order where order_number like '9988%'");
        sql.update(
                "delete from integration.order_difference where order_number = ? or order_number like '9988%'", number);
    }

    @Test
    void whatBothHaveAlikeIsNoDifference() {
        compare();
        assertEquals(List.of(), open());
        assertEquals(
                "t",
                sql.one(
                        "select orders > 0 and failure is null from integration.order_comparison order by id desc limit 1"));
        assertEquals("0", sql.one("select count(*) from integration.order_snapshot_line"));
    }

    @Test
    void whatTheErpHasLostComesBackAndIsSettled() {
        sql.update("update sandbox.erp_order set order_number = '9988' || order_number where order_number = ?", number);
        compare();
        assertEquals(
                List.of(number + " 0 ORDER_MISSING", "9988" + number + " 0 ORDER_UNKNOWN"), open(), "one each way");
        String page = admin.get(PAGE).body();
        assertTrue(
                page.contains("The ERP does not have this order") && page.contains("We do not know this order"), page);
        assertTrue(admin.get("/office/").body().contains("Orders that differ at the ERP"));
        compare();
        assertEquals(2, open().size(), "seen again is no second difference");
        sql.update("update sandbox.erp_order set order_number = ? where order_number = ?", number, "9988" + number);
        compare();
        assertEquals(List.of(), open());
        assertTrue(admin.get(PAGE + "?show=closed").body().contains("A later file agrees"));
    }

    @Test
    void anotherQuantityAndAnotherNumberAreShownLineByLine() {
        sql.update(
                "update sandbox.erp_order set answer = cast(jsonb_set(cast(answer as jsonb), '{lines,0,confirmedQuantity}', '1')"
                        + " as text) where order_number = ?",
                number);
        sql.update("update order_.sales_order set erp_reference = 'E-1' where number = ?", number);
        compare();
        assertEquals(List.of(number + " 0 REFERENCE", number + " 1 QUANTITY"), open());
        assertEquals(
                "t 1",
                sql.one(
                        "select substr(cast(cast(d.ours as numeric) = l.confirmed_quantity as text), 1, 1) || ' ' || d.theirs"
                                + " from integration.order_difference d join order_.sales_order o on o.number = d.order_number"
                                + " join order_.sales_order_line l on l.order_id = o.id and l.line_no = d.line_no"
                                + " where d.order_number = ? and d.line_no = 1 and d.closed_at is null",
                        number));
    }

    @Test
    void whatIsUnderWayIsLeftOut() {
        sql.update("update sandbox.erp_order set order_number = '9988' || order_number where order_number = ?", number);
        sql.update(
                "update integration.expected_answer set answered_at = null, next_ask_at = now() + interval '1 hour'"
                        + " where partner = 'ERP' and business_key = ?",
                number);
        compare();
        assertEquals(List.of("9988" + number + " 0 ORDER_UNKNOWN"), open());
        sql.update(
                "update integration.expected_answer set answered_at = now(), next_ask_at = null where partner = 'ERP'"
                        + " and business_key = ?",
                number);
        compare();
        assertEquals(2, open().size());
    }

    @Test
    void anAnswerThatNeverCameIsMissed() {
        sql.update(
                "insert into sandbox.erp_order (order_number, decision, answer) select '9988' || order_number, decision, answer"
                        + " from sandbox.erp_order where order_number = ?",
                number);
        compare();
        assertEquals(List.of("9988" + number + " 0 ORDER_UNKNOWN"), open());
    }

    @Test
    void ofAFileThatBreaksOffNothingIsTaken() {
        sql.update("update sandbox.erp_order set order_number = '9988' || order_number where order_number = ?", number);
        sandbox.behave(Map.of("orderFileCutRate", 1));
        compare();
        assertEquals(List.of(), open());
        assertEquals("CUT_OFF", sql.one("select failure from integration.order_comparison order by id desc limit 1"));
        assertEquals("0", sql.one("select count(*) from integration.order_snapshot_line"));
        assertTrue(admin.get(PAGE).body().contains("The end of the file is missing"));
    }

    @Test
    void peopleCompareAtOnceAndCloseWithAReason() {
        sql.update("update sandbox.erp_order set order_number = '9988' || order_number where order_number = ?", number);
        assertEquals(303, post(Map.of("verb", "compare")).statusCode());
        Probe.until("both differences", () -> open().size(), Integer.valueOf(2)::equals);
        String id = sql.one(
                "select id from integration.order_difference where order_number = ? and closed_at is null", number);
        HttpResponse<String> without = post(Map.of("close", id, "reason", " "));
        assertEquals(422, without.statusCode());
        assertEquals(
                303, post(Map.of("close", id, "reason", "Booked there by hand")).statusCode());
        assertEquals(422, post(Map.of("close", id, "reason", "Twice")).statusCode(), "closed already");
        assertEquals(List.of("9988" + number + " 0 ORDER_UNKNOWN"), open());
        String closed = admin.get(PAGE + "?show=closed").body();
        assertTrue(closed.contains("Booked there by hand"), closed);
        Http desk = People.signIn(People.ORDER_DESK);
        assertEquals(403, desk.get(PAGE).statusCode());
        assertFalse(desk.get("/office/").body().contains(PAGE));
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(admin.get(PAGE)));
        return admin.postForm(PAGE, form, "Sec-Fetch-Site", "same-origin");
    }

    private void compare() {
        Timers.fire(CompareOrdersNightly.class);
    }

    /** What happens in the minutes before a file may not be in it. */
    private void longAgo() {
        sql.update("alter table order_.order_history disable trigger user");
        try {
            sql.update(
                    "update order_.order_history h set at = h.at - interval '1 hour' from order_.sales_order o"
                            + " where o.id = h.order_id and o.number = ?",
                    number);
        } finally {
            sql.update("alter table order_.order_history enable trigger user");
        }
    }

    private List<String> open() {
        return sql.list(
                "select order_number || ' ' || line_no || ' ' || kind from integration.order_difference"
                        + " where closed_at is null and (order_number = ? or order_number like '9988%')"
                        + " order by length(order_number), order_number, line_no",
                number);
    }
}
