package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.tests.returns.ReturnTrip.done;
import static org.kontor.tests.returns.ReturnTrip.refused;

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

/** For what was accepted the buyer gets money, a credit, other goods or the same ones mended; never more than it cost. */
class ReturnResolutionIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 8;

    private static ReturnTrip nordwerk;

    @BeforeAll
    static void people() {
        nordwerk = new ReturnTrip();
    }

    @AfterAll
    static void forget() {
        DeliveredOrder.forget();
    }

    @Test
    void aCreditComesOffTheAccountAndGoesBackToTheBudget() {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String order = company.delivered(10);
        assertEquals("100 100", company.owed() + " " + company.spent());
        String number = trip.accepted(order, 8);
        assertTrue(trip.desk.get("/office/return/" + number).body().contains("Accepted"));
        done(trip.resolve(number, "3", "CREDIT", ""));
        assertEquals("70 70", company.owed() + " " + company.spent());
        done(trip.resolve(number, "2", "REFUND", ""));
        assertEquals("70 50", company.owed() + " " + company.spent(), "who is paid back owes what he owed");
        done(trip.resolve(number, "1", "REPAIR", ""));
        assertEquals("70 50", company.owed() + " " + company.spent());
        String replacement = company.ordered(4);
        assertEquals("110 90", company.owed() + " " + company.spent());
        done(trip.resolve(number, "2", "REPLACEMENT", replacement));
        assertEquals("90 70", company.owed() + " " + company.spent());
        assertEquals(
                List.of("3 CREDIT 30", "2 REFUND 20", "1 REPAIR -", "2 REPLACEMENT 20"),
                SQL.list("select trim_scale(e.quantity) || ' ' || e.kind || ' '"
                        + " || coalesce(cast(trim_scale(e.amount) as text), '-') from returns.resolution e"
                        + " join returns.return_line l on l.id = e.line_id where l." + ReturnTrip.lineOf(number)
                        + " order by e.id"));
        String seen = trip.buyer.get("/return/" + number).body();
        assertTrue(seen.contains("Closed") && seen.contains("30.00") && seen.contains(replacement), seen);
        assertTrue(seen.contains("difference") && seen.contains("40.00"), seen);
        String linked = trip.buyer.get("/order/" + replacement).body();
        assertTrue(linked.contains("Replaces goods of a return") && linked.contains(number), linked);
        assertTrue(trip.desk.get("/office/order/" + replacement).body().contains(number));
        assertFalse(trip.desk.get("/office/return/" + number).body().contains("value=\"resolve\""));
        String rest = trip.accepted(order, 2);
        done(trip.resolve(rest, "2", "CREDIT", ""));
        assertEquals("70 50", company.owed() + " " + company.spent());
    }

    @Test
    void aReplacementIsAnotherOrderOfTheSameCompanyPlacedSince() {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String before = company.ordered(1);
        String order = company.delivered(5);
        String number = trip.accepted(order, 5);
        String foreign = new ReturningCompany().ordered(1);
        for (String wrong : List.of("", order, before, foreign, "nothing")) {
            refused(trip.resolve(number, "5", "REPLACEMENT", wrong), "A replacement needs the number");
        }
        String since = company.ordered(1);
        refused(trip.resolve(number, "5", "CREDIT", since), "A replacement needs the number");
        refused(trip.resolve(number, "6", "CREDIT", ""), "only 5 is accepted");
        refused(trip.resolve(number, "0", "CREDIT", ""), "more than nothing");
        refused(trip.resolve(number, "0.5", "CREDIT", ""), "pc");
        refused(trip.resolve(number, "5", "", ""), "at least one line");
        refused(trip.resolve(number, "many", "CREDIT", ""), "quantity");
        assertEquals("70 70", company.owed() + " " + company.spent());
        done(trip.resolve(number, "5", "REPLACEMENT", since));
        assertEquals("20 20", company.owed() + " " + company.spent());
    }

    @Test
    void whatIsNotAcceptedIsWorthNothingAndWhoMayOnlyReadGivesNothing() {
        String number = nordwerk.authorised(DeliveredOrder.of(1, 1, 1), 4);
        String receipt = nordwerk.received(number, 4);
        refused(nordwerk.resolve(number, "1", "CREDIT", ""), "at least one line");
        done(nordwerk.inspect(number, receipt, "3", "USED", "BUYER", "Used."));
        refused(nordwerk.resolve(number, "1", "CREDIT", ""), "at least one line");
        done(nordwerk.inspect(number, receipt, "1", "USED", "SCRAP", ""));
        Map<String, String> form =
                nordwerk.form(number, Map.of("deed", "resolve", "s1", "1", "gets1", "CREDIT", "order1", ""));
        Http reader = People.signIn(People.ORDER_DESK);
        form.put("csrf", People.token(reader.get("/help")));
        assertEquals(
                403, nordwerk.post(reader, "/office/return/" + number, form).statusCode());
        assertEquals(
                0,
                SQL.count("select count(*) from returns.resolution e join returns.return_line l"
                        + " on l.id = e.line_id where l." + ReturnTrip.lineOf(number)));
    }

    @Test
    void ofFormsThatSawTheSameReturnOneCounts() throws Exception {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String number = trip.accepted(company.delivered(8), 8);
        Map<String, String> seen =
                trip.form(number, Map.of("deed", "resolve", "s1", "1", "gets1", "CREDIT", "order1", ""));
        assertEquals(Map.of(303, 1, 422, AT_ONCE - 1), Together.answers(AT_ONCE, () -> trip.post(
                        trip.desk, "/office/return/" + number, seen)
                .statusCode()));
        assertEquals("70 70", company.owed() + " " + company.spent());
    }

    /** Past the model: a line that cost 100.00, of which two returns have accepted all. */
    @Test
    void theDatabaseGivesBackNoMoreThanALineCost() throws Exception {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String order = company.delivered(10);
        String first = trip.accepted(order, 7);
        String second = trip.accepted(order, 3);
        assertEquals(
                Map.of(0, AT_ONCE - 2, 1, 2),
                Together.answers(AT_ONCE, () -> written(entry(first, 3, "CREDIT", "30")) ? 1 : 0),
                "of seven accepted");
        assertFalse(written(entry(second, 3, "CREDIT", "40.01")), "of 100.00");
        assertFalse(written(entry(second, 1, "CREDIT", null)), "a credit has an amount");
        assertFalse(written(entry(second, 1, "REPAIR", "1")), "a repair has none");
        assertFalse(written(entry(second, 1, "REPLACEMENT", "1")), "a replacement is an order");
        assertFalse(written("update returns.resolution set amount = 1 where line_id = " + line(first)));
        assertFalse(written("delete from returns.resolution where line_id = " + line(first)));
        assertFalse(written("update returns.return_line set resolved = 0 where id = " + line(first)));
        assertFalse(written("update returns.credited set amount = 0 where order_number = '" + order + "'"));
        assertTrue(written(entry(second, 3, "CREDIT", "40.00")));
        assertEquals(
                "9 100",
                SQL.one(
                        "select trim_scale(quantity) || ' ' || trim_scale(amount) from returns.credited"
                                + " where order_number = ?",
                        order));
        forgetWritten(order);
    }

    /** Nothing went back to budget and account for these. */
    private static void forgetWritten(String order) {
        DeliveredOrder.asOwner("delete from returns.resolution where resolved_by = 'X'");
        DeliveredOrder.asOwner("delete from returns.credited where order_number = '" + order + "'");
        DeliveredOrder.asOwner("update returns.return_line set resolved = 0 where return_id in (select id from"
                + " returns.goods_return where order_number = '" + order + "')");
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

    private static String line(String number) {
        return "(select id from returns.return_line where " + ReturnTrip.lineOf(number) + ")";
    }

    private static String entry(String number, int quantity, String kind, String amount) {
        return "insert into returns.resolution (line_id, quantity, kind, amount, resolved_by, resolved_at) values ("
                + line(number) + ", " + quantity + ", '" + kind + "', " + amount + ", 'X', now())";
    }
}
