package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Returns from the order's page to the decision: never more than was delivered, in time, and nobody else's. */
class ReturnIT {

    private static final Sql SQL = Kontor.sql();
    private static final int FORMS_AT_ONCE = 8;

    private static Http anna;
    private static Http huaxin;
    private static Http desk;
    private static String token;
    private static String deskToken;

    @BeforeAll
    static void people() {
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        huaxin = People.signIn("li.wei@huaxin.example");
        desk = People.signIn(People.OPERATIONS);
        token = People.token(anna.get("/help"));
        deskToken = People.token(desk.get("/help"));
    }

    @AfterAll
    static void forget() {
        DeliveredOrder.forget();
    }

    @Test
    void fromTheOrdersPageToTheDecision() {
        String order = DeliveredOrder.of(1, 3, 2);
        assertTrue(anna.get("/order/" + order).body().contains("/order/" + order + "/return"));
        String form = anna.get("/order/" + order + "/return").body();
        assertTrue(form.contains("q-1-1") && form.contains("q-3-3"), form);
        String number = requested(ask(order, Map.of("q-1-1", "4", "q-2-2", "10")));
        String page = anna.get("/return/" + number).body();
        assertTrue(page.contains("To be decided") && page.contains("DOC-1") && !page.contains("DOC-3"), page);
        assertTrue(anna.get("/returns?q=" + number).body().contains("/return/" + number));
        assertTrue(anna.get("/order/" + order).body().contains("/return/" + number));
        assertTrue(desk.get("/office/order/" + order).body().contains("/office/return/" + number));
        assertTrue(desk.get("/office/returns").body().contains("/office/return/" + number));
        assertTrue(desk.get("/office/return/" + number).body().contains("name=\"a1\""));

        done(decide(number, Map.of("a1", "4", "a2", "")));
        assertEquals(List.of("4", "-"), authorised(number));
        assertTrue(anna.get("/return/" + number).body().contains("To be decided"));
        refused(decide(number, Map.of("a2", "3")), "Tell the buyer why");
        done(decide(number, Map.of("a2", "3", "words2", "Seven are used")));
        assertEquals(List.of("4", "3"), authorised(number));
        String decided = anna.get("/return/" + number).body();
        assertTrue(decided.contains("Partly authorised") && decided.contains("Seven are used"), decided);
        assertFalse(desk.get("/office/returns").body().contains("/office/return/" + number));
        assertEquals(
                List.of("1:4", "2:3"),
                SQL.list(
                        "select order_line_no || ':' || trim_scale(quantity) from returns.claim where shipment_number like ?"
                                + " order by 1",
                        order + "-%"));
        requested(ask(order, Map.of("q-2-2", "7")));
    }

    @Test
    void neverMoreThanWasDeliveredOverAllReturns() {
        String order = DeliveredOrder.of(1, 1, 1);
        refused(ask(order, Map.of("q-1-1", "11")), "only 10 can still be returned");
        String first = requested(ask(order, Map.of("q-1-1", "6")));
        refused(ask(order, Map.of("q-1-1", "5")), "only 4 can still be returned");
        done(decide(first, Map.of("a1", "0", "words1", "Worn")));
        requested(ask(order, Map.of("q-1-1", "10")));
        assertTrue(anna.get("/order/" + order + "/return").body().contains("Nothing can be returned"));
    }

    @Test
    void whatHasLeftButNotArrivedIsNotReturned() {
        String order = DeliveredOrder.of(1, 1, 1);
        SQL.update(
                "update fulfilment.shipment set state = 'SHIPPED', delivered_at = null where order_number = ?", order);
        assertFalse(anna.get("/order/" + order).body().contains("/order/" + order + "/return"));
        assertEquals(422, ask(order, Map.of("q-1-1", "1")).statusCode());
        assertEquals("0", SQL.one("select count(*) from returns.goods_return where order_number = ?", order));
    }

    /** The order is of today, one shipment came 40 days ago, the other 29: each counts for itself. */
    @Test
    void thePeriodCountsFromTheDeliveryOfTheShipment() {
        String order = DeliveredOrder.of(1, 2, 29);
        SQL.update(
                "update fulfilment.shipment set delivered_at = now() - interval '40 days' where number = ?",
                order + "-1");
        assertTrue(anna.get("/order/" + order + "/return").body().contains("The return period ended on"));
        refused(ask(order, Map.of("q-1-1", "1")), "30 days");
        requested(ask(order, Map.of("q-2-2", "1")));
    }

    @Test
    void theSameFormMakesOneReturn() {
        String order = DeliveredOrder.of(1, 1, 1);
        Map<String, String> form = form(Map.of("q-1-1", "10"));
        assertEquals(requested(send(anna, order, form)), requested(send(anna, order, form)));
        assertEquals("1", SQL.one("select count(*) from returns.goods_return where order_number = ?", order));
        refused(ask(order, Map.of()), "Type a quantity");
    }

    @Test
    void thoseWhoAskForTheSamePiecesAtOnceNeverGetMoreThanCame() throws Exception {
        String order = DeliveredOrder.of(1, 2, 1);
        List<Callable<Integer>> forms = new ArrayList<>();
        for (int i = 0; i < FORMS_AT_ONCE; i++) {
            Map<String, String> form = form(Map.of("q-1-1", "3", "q-2-2", "3"));
            forms.add(() -> send(anna, order, form).statusCode());
        }
        ExecutorService hands = Executors.newFixedThreadPool(FORMS_AT_ONCE);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : hands.invokeAll(forms)) {
            answers.add(answer.get());
        }
        hands.shutdown();
        assertEquals(3, Collections.frequency(answers, 303), answers.toString());
        assertEquals(FORMS_AT_ONCE - 3, Collections.frequency(answers, 422), answers.toString());
        assertEquals(
                List.of("9", "9"),
                SQL.list(
                        "select trim_scale(sum(l.requested)) from returns.return_line l join returns.goods_return r on"
                                + " r.id = l.return_id where r.order_number = ? group by l.order_line_no",
                        order));
    }

    @Test
    void twoWhoDecideTheSameLineDecideItOnce() {
        String number = requested(ask(DeliveredOrder.of(1, 1, 1), Map.of("q-1-1", "5")));
        Map<String, String> seen = decision(number, Map.of("a1", "5"));
        done(post(desk, "/office/return/" + number, seen));
        assertEquals(422, post(desk, "/office/return/" + number, seen).statusCode());
        assertEquals(List.of("5"), authorised(number));
    }

    @Test
    void whatIsForeignIsAnsweredLikeWhatIsNotThere() {
        String order = DeliveredOrder.of(1, 1, 1);
        String number = requested(ask(order, Map.of("q-1-1", "5")));
        assertEquals(404, huaxin.get("/return/" + number).statusCode());
        assertEquals(404, huaxin.get("/return/R1").statusCode());
        assertEquals(404, huaxin.get("/order/" + order + "/return").statusCode());
        Map<String, String> form = form(Map.of("q-1-1", "1"));
        form.put("csrf", People.token(huaxin.get("/help")));
        assertEquals(404, send(huaxin, order, form).statusCode());
        assertFalse(huaxin.get("/returns?q=" + number).body().contains("/return/" + number));
        assertEquals(404, desk.get("/office/return/R1").statusCode());
        Http reader = People.signIn(People.ORDER_DESK);
        assertFalse(reader.get("/office/return/" + number).body().contains("name=\"a1\""));
        Map<String, String> decision = decision(number, Map.of("a1", "5"));
        decision.put("csrf", People.token(reader.get("/help")));
        assertEquals(403, post(reader, "/office/return/" + number, decision).statusCode());
        assertEquals(List.of("-"), authorised(number));
    }

    @Test
    void theDatabaseRefusesWhatTheModelWould() {
        String order = DeliveredOrder.of(1, 1, 1);
        String number = requested(ask(order, Map.of("q-1-1", "6")));
        String id = SQL.one("select id from returns.goods_return where number = ?", number);
        String line =
                "insert into returns.return_line (id, return_id, line_no, shipment_number, order_line_no, sku, name, unit,"
                        + " delivered_at, requested, reason, wish) select -1, r.id, 2, '%s', %d, 'X', 'X', 'C62', now(), %d,"
                        + " 'DAMAGED', 'CREDIT' from returns.goods_return r where r.id = " + id;
        String other = DeliveredOrder.of(2, 1, 1);
        String second = requested(ask(order, Map.of("q-1-1", "2")));
        for (String deed : List.of(
                line.formatted(order + "-1", 2, 1),
                line.formatted(other + "-1", 1, 1),
                line.replace(id, SQL.one("select id from returns.goods_return where number = ?", second))
                        .replace("2, '%s'", "3, '%s'")
                        .formatted(order + "-1", 1, 3),
                "update returns.return_line set requested = 9 where return_id = " + id,
                "update returns.return_line set authorised = 7, decided_by = 'X', decided_at = now(), decision_words = 'X'"
                        + " where return_id = " + id,
                "update returns.return_line set authorised = 1, decided_by = 'X', decided_at = now(), decision_words = ''"
                        + " where return_id = " + id,
                "update returns.return_line set authorised = 1, decision_words = 'X' where return_id = " + id)) {
            Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(deed), deed);
            assertTrue(refused.getCause() instanceof SQLException, deed);
        }
        done(decide(number, Map.of("a1", "2", "words1", "Worn")));
        String again = "update returns.return_line set authorised = 3 where return_id = " + id;
        assertThrows(AssertionError.class, () -> SQL.update(again));
        assertEquals(
                "4", SQL.one("select trim_scale(quantity) from returns.claim where shipment_number = ?", order + "-1"));
    }

    private static Map<String, String> form(Map<String, String> quantities) {
        Map<String, String> form = new HashMap<>(quantities);
        quantities.keySet().forEach(field -> {
            form.put("reason-" + field, "DAMAGED");
            form.put("wish-" + field, "REPLACEMENT");
        });
        form.put("csrf", token);
        form.put("key", UUID.randomUUID().toString());
        form.put("words", "The box was open");
        return form;
    }

    private static HttpResponse<String> ask(String order, Map<String, String> quantities) {
        return send(anna, order, form(quantities));
    }

    private static HttpResponse<String> send(Http who, String order, Map<String, String> form) {
        return post(who, "/order/" + order + "/return", form);
    }

    private static HttpResponse<String> decide(String number, Map<String, String> fields) {
        return post(desk, "/office/return/" + number, decision(number, fields));
    }

    private static Map<String, String> decision(String number, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", deskToken);
        form.put("version", SQL.one("select version from returns.goods_return where number = ?", number));
        return form;
    }

    private static HttpResponse<String> post(Http who, String page, Map<String, String> form) {
        return who.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    private static String requested(HttpResponse<String> answer) {
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/return/(R[0-9]+).*", "$1");
    }

    private static List<String> authorised(String number) {
        return SQL.list(
                "select coalesce(cast(trim_scale(l.authorised) as text), '-') from returns.return_line l join"
                        + " returns.goods_return r on r.id = l.return_id where r.number = ? order by l.line_no",
                number);
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(HttpResponse<String> answer, String because) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(because), answer.body());
    }
}
