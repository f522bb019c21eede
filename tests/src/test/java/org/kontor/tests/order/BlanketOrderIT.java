package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Quantities and prices are agreed with a company for a time; its orders call them off, never more and never later. */
class BlanketOrderIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 12;

    private static Http anna;
    private static Http desk;

    private final LocalDate today = LocalDate.now();
    private String sku;

    @BeforeAll
    static void people() {
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        desk = People.signIn(People.ADMINISTRATOR);
    }

    @BeforeEach
    void anArticle() {
        new Sandbox(Kontor.http()).behave(Map.of());
        sku = TestArticles.make(SQL, "bl" + UUID.randomUUID().toString().substring(0, 8), 1, 900)
                .get(0);
    }

    @Test
    void goodsAreCalledOffAtTheAgreedPriceUntilNothingIsLeft() {
        String number = agreed(sku + "; 30; 7.5; 1");
        String list = anna.get("/blanket-orders").body();
        assertTrue(list.contains(number) && list.contains("Frame of the test"), list);
        String order = called(number, "20");
        assertEquals("150.0000", SQL.one("select net_amount from order_.sales_order where number = ?", order));
        assertEquals("20", standing(number));
        refused(callOff(anna, number, "11"), "only 10 is left");
        refused(callOff(anna, number, "many"), "quantity");
        refused(callOff(anna, number, ""), "at least one article");
        String page = anna.get("/blanket-order/" + number).body();
        assertTrue(page.contains("/order/" + order), page);
        assertTrue(anna.get("/order/" + order).body().contains("Called off blanket order " + number));
        String office = desk.get("/office/blanket-order/" + number).body();
        assertTrue(office.contains("/office/order/" + order) && office.contains("225.00"), office);
        called(number, "10");
        refused(callOff(anna, number, "1"), "only 0 is left");
        assertTrue(desk.get("/office/blanket-orders?q=" + number).body().contains("100 %"));
    }

    @Test
    void theSameFormMakesOneOrder() {
        String number = agreed(sku + "; 30; 7.5");
        Map<String, String> form = form(anna, number, "5");
        String first = location(post(anna, "/blanket-order/" + number, form));
        assertEquals(first, location(post(anna, "/blanket-order/" + number, form)));
        assertEquals("5", standing(number));
    }

    @Test
    void whatWillNotComeIsLeftAgain() {
        String gone = TestArticles.make(SQL, "bw" + UUID.randomUUID().toString().substring(0, 8), 1, 0)
                .get(0);
        assertEquals(303, new BackOrderDesk().allow(gone, "").statusCode());
        String number = agreed(gone + ";20;5");
        String order = called(number, "12");
        Probe.until(
                "the ERP confirms " + order,
                () -> SQL.one("select status from order_.sales_order where number = ?", order),
                "CONFIRMED"::equals);
        HttpResponse<String> part = cancel(order, "{\"lines\":[{\"line\":1,\"quantity\":4}]}");
        assertEquals(200, part.statusCode(), part.body());
        assertEquals("8", standing(number));
        HttpResponse<String> rest = cancel(order, "{\"reason\":\"Bought elsewhere\"}");
        assertEquals(200, rest.statusCode(), rest.body());
        assertEquals("0", standing(number));
        called(number, "20");
    }

    @Test
    void aCallOffIsNotAmendedForItsPricesAreAgreed() {
        String number = agreed(sku + ";20;5");
        SQL.update(
                "insert into organisation.unit_setting (company_id, unit_id, key, value) select 1, id, 'amendment-minutes', '30'"
                        + " from organisation.unit where company_id = 1 and parent_id is null");
        try {
            String order = called(number, "2");
            assertEquals(
                    0,
                    SQL.count(
                            "select count(*) from order_.sales_order where number = ? and amendable_until is not null",
                            order));
        } finally {
            SQL.update("delete from organisation.unit_setting where company_id = 1 and key = 'amendment-minutes'");
        }
    }

    /** 26 hours lie between the two, so it is never the same day. */
    @Test
    void daysAreThoseOfTheCompanyAndNotOfWhoCallsOff() {
        String zone = SQL.one("select time_zone from organisation.company where id = 1");
        String own = SQL.one("select time_zone from identity.person where email = ?", People.ANNA_OF_NORDWERK);
        LocalDate there = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        LocalDate here = LocalDate.now(ZoneId.of("Etc/GMT+12"));
        try {
            SQL.update("update organisation.company set time_zone = 'Pacific/Kiritimati' where id = 1");
            SQL.update("update identity.person set time_zone = 'Etc/GMT+12' where email = ?", People.ANNA_OF_NORDWERK);
            String number = agreed(there, there.plusDays(3), sku + ";20;5");
            assertTrue(anna.get("/blanket-order/" + number).body().contains("name=\"q1\""));
            called(number, "1");
            refused(callOff(anna, agreed(here.minusDays(1), here, sku + ";20;5"), "1"), "is valid from");
        } finally {
            SQL.update("update organisation.company set time_zone = ? where id = 1", zone);
            SQL.update("update identity.person set time_zone = ? where email = ?", own, People.ANNA_OF_NORDWERK);
        }
    }

    @Test
    void nothingIsCalledOffBeforeOrAfterTheTimeOrOfWhatIsClosed() {
        String early = agreed(today.plusDays(5), today.plusDays(9), sku + ";20;5");
        assertFalse(anna.get("/blanket-order/" + early).body().contains("name=\"q1\""));
        refused(callOff(anna, early, "1"), "is valid from");
        String over = agreed(today.minusDays(9), today.minusDays(2), sku + ";20;5");
        refused(callOff(anna, over, "1"), "is valid from");
        String closed = agreed(sku + ";20;5");
        Map<String, String> close = new HashMap<>(Map.of("csrf", People.token(desk.get("/help"))));
        assertEquals(303, post(desk, "/office/blanket-order/" + closed, close).statusCode());
        refused(callOff(anna, closed, "1"), "is closed");
        assertEquals(422, post(desk, "/office/blanket-order/" + closed, close).statusCode());
        assertTrue(anna.get("/blanket-order/" + closed).body().contains("Closed"));
    }

    @Test
    void nobodyElseSeesItOrCallsItOff() {
        String number = agreed(sku + ";20;5");
        Http li = People.signIn(People.LI_OF_HUAXIN);
        assertEquals(404, li.get("/blanket-order/" + number).statusCode());
        assertFalse(li.get("/blanket-orders").body().contains(number));
        assertEquals(404, callOff(li, number, "1").statusCode());
        Http reader = People.signIn(People.ORDER_DESK);
        assertFalse(
                reader.get("/office/blanket-order/" + number).body().contains("Nothing more can be called off then"));
        Map<String, String> close = new HashMap<>(Map.of("csrf", People.token(reader.get("/help"))));
        assertEquals(403, post(reader, "/office/blanket-order/" + number, close).statusCode());
        assertEquals("0", standing(number));
    }

    @Test
    void whatCannotBeAgreedIsSaidAtItsField() {
        refused(agree("10001", today, today.minusDays(1), sku + ";20;5"), "a last day that is not before it");
        refused(agree("nobody", today, today, sku + ";20;5"), "There is no company nobody");
        refused(agree("10001", today, today, ""), "at least one article");
        refused(agree("10001", today, today, "no-such;20;5"), "There is no article no-such");
        refused(agree("10001", today, today, sku + ";20;5\n" + sku + ";1;5"), "is named twice");
        refused(agree("10001", today, today, sku + ";twenty;5"), "This is no line");
        refused(agree("10001", today, today, sku + ";20"), "This is no line");
        refused(agree("10001", today, today, sku + ";0.5;5"), "0.5");
    }

    @Test
    void whoCallsOffAtTheSameTimeGetsNoMoreThanWasAgreed() throws Exception {
        String number = agreed(sku + ";50;5");
        Map<Integer, Integer> answers =
                Together.answers(AT_ONCE, () -> callOff(anna, number, "10").statusCode());
        assertEquals(Map.of(303, 5, 422, AT_ONCE - 5), answers);
        assertEquals("50", standing(number));
    }

    /** Past the model: twelve connections call ten pieces each of fifty. */
    @Test
    void theDatabaseLetsNoMoreBeCalledThanWasAgreed() throws Exception {
        String number = agreed(sku + ";50;5");
        assertEquals(
                Map.of(0, AT_ONCE - 5, 1, 5),
                Together.answers(
                        AT_ONCE,
                        () -> written(call(number, UUID.randomUUID().toString(), 10, "current_date", 1)) ? 1 : 0));
        String other = agreed(sku + ";50;5");
        assertFalse(written(call(other, "day", 1, "current_date + 400", 1)));
        assertFalse(written(call(other, "company", 1, "current_date", 2)));
        SQL.update("update order_.blanket_order set closed_at = now(), closed_by = 'X' where number = ?", other);
        assertFalse(written(call(other, "closed", 1, "current_date", 1)));
        assertFalse(written("update order_.blanket_line set quantity = 60 where blanket_id = " + id(number)));
        assertFalse(written("update order_.blanket_call set quantity = 11 where blanket_line_id in"
                + " (select id from order_.blanket_line where blanket_id = " + id(number) + ")"));
        assertFalse(written("update order_.blanket_order set valid_to = valid_to + 1 where id = " + id(number)));
        SQL.update("delete from order_.blanket_call where blanket_line_id in (select id from order_.blanket_line"
                + " where blanket_id = " + id(number) + ")");
    }

    private static HttpResponse<String> cancel(String order, String body) {
        return anna.postJson(
                "/api/v1/orders/" + order + "/cancel", body, "X-Csrf-Token", People.token(anna.get("/profile")));
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

    private static String id(String number) {
        return "(select id from order_.blanket_order where number = '" + number + "')";
    }

    private static String call(String number, String order, int quantity, String on, int company) {
        return "insert into order_.blanket_call (order_number, order_line_no, blanket_line_id, company_id, called_on,"
                + " called_quantity, quantity) select '" + order + "', 1, id, " + company + ", " + on + ", " + quantity
                + ", "
                + quantity + " from order_.blanket_line where blanket_id = " + id(number);
    }

    private String agreed(String lines) {
        return agreed(today.minusDays(1), today.plusDays(30), lines);
    }

    private String agreed(LocalDate from, LocalDate to, String lines) {
        return location(agree("10001", from, to, lines)).replaceAll(".*/", "");
    }

    private HttpResponse<String> agree(String company, LocalDate from, LocalDate to, String lines) {
        Map<String, String> form = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "company",
                company,
                "reference",
                "Frame of the test",
                "from",
                from.toString(),
                "to",
                to.toString(),
                "lines",
                lines));
        form.put("csrf", People.token(desk.get("/help")));
        return post(desk, "/office/blanket-orders", form);
    }

    /** @return the number of the order */
    private static String called(String number, String quantity) {
        return location(callOff(anna, number, quantity)).replaceAll(".*/order/([^/]+)/placed.*", "$1");
    }

    private static HttpResponse<String> callOff(Http who, String number, String quantity) {
        return post(who, "/blanket-order/" + number, form(who, number, quantity));
    }

    private static Map<String, String> form(Http who, String number, String quantity) {
        Map<String, String> form = new HashMap<>(
                Map.of(
                        "token",
                        UUID.randomUUID().toString(),
                        "q1",
                        quantity,
                        "ship-to",
                        SQL.one(
                                "select id from organisation.address where company_id = 1 and active order by preferred desc, id limit 1")));
        form.put("csrf", People.token(who.get("/help")));
        return form;
    }

    private static HttpResponse<String> post(Http who, String path, Map<String, String> form) {
        return who.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void refused(HttpResponse<String> answer, String because) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(because), because + " in " + answer.body());
    }

    /** What of a blanket order's first line is called off and still stands. */
    private static String standing(String number) {
        return SQL.one("select trim_scale(coalesce(sum(c.quantity), 0)) from order_.blanket_line l"
                + " left join order_.blanket_call c on c.blanket_line_id = l.id where l.line_no = 1 and l.blanket_id = "
                + id(number));
    }
}
