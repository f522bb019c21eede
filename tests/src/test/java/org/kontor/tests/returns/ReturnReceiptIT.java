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

/** Goods of a return arrive in parts at several sites, never more than was authorised. */
class ReturnReceiptIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 8;

    private static Http anna;
    private static Http desk;
    private static String site;

    @BeforeAll
    static void people() {
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        desk = People.signIn(People.OPERATIONS);
        site = SQL.one("select code from inventory.site order by priority, id limit 1");
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
        String page = desk.get("/office/return/" + number).body();
        assertTrue(page.contains("Partly received") && page.contains("(expected 1"), page);
        assertTrue(anna.get("/return/" + number).body().contains("Partly received"));
        refused(receive(number, "2"), "only 1 is still expected");
        done(receive(number, "1"));
        assertEquals(List.of("3", "1"), receipts(number));
        String all = desk.get("/office/return/" + number).body();
        assertFalse(all.contains("name=\"r1\"") || all.contains("Partly received"), all);
        assertTrue(anna.get("/return/" + number).body().contains("Received"));
    }

    @Test
    void nothingArrivesThatNobodyAuthorisedOrWhereNobodyIs() {
        String number = requested(4);
        assertFalse(desk.get("/office/return/" + number).body().contains("name=\"r1\""));
        refused(receive(number, "1"), "Type a quantity");
        assertEquals(List.of(), receipts(number));
        String other = authorised(4);
        Map<String, String> nowhere = form(desk, other, "1");
        nowhere.put("site", "nowhere");
        refused(post(desk, other, nowhere), "Choose a site");
        assertEquals(List.of(), receipts(other));
    }

    @Test
    void whoMayOnlyReadTakesNothingIn() {
        String number = authorised(4);
        Http reader = People.signIn(People.ORDER_DESK);
        assertFalse(reader.get("/office/return/" + number).body().contains("name=\"r1\""));
        assertEquals(403, post(reader, number, form(reader, number, "1")).statusCode());
        assertEquals(List.of(), receipts(number));
    }

    @Test
    void ofFormsThatSawTheSameReturnOneCounts() throws Exception {
        String number = authorised(9);
        Map<String, String> seen = form(desk, number, "1");
        List<Integer> answers = atOnce(() -> post(desk, number, seen).statusCode());
        assertEquals(1, Collections.frequency(answers, 303), answers.toString());
        assertEquals(AT_ONCE - 1, Collections.frequency(answers, 422), answers.toString());
        assertEquals(List.of("1"), receipts(number));
    }

    /** Past the model: eight connections write three pieces each of a line of which seven may come. */
    @Test
    void theDatabaseLetsNoMoreArriveThanWasAuthorised() throws Exception {
        String number = authorised(7);
        String deed = entry(number, 3);
        List<Integer> written = atOnce(() -> {
            try {
                SQL.update(deed);
                return 1;
            } catch (AssertionError refused) {
                return 0;
            }
        });
        assertEquals(2, Collections.frequency(written, 1), written.toString());
        assertEquals(List.of("3", "3"), receipts(number));
        assertEquals("6", SQL.one("select trim_scale(received) from returns.return_line where " + lineOf(number)));
        for (String wrong : List.of(
                entry(number, 2),
                entry(number, 0),
                "update returns.receipt set quantity = 1 where line_id in (select id from returns.return_line where "
                        + lineOf(number) + ")",
                "delete from returns.receipt where line_id in (select id from returns.return_line where "
                        + lineOf(number) + ")",
                "update returns.return_line set received = 0 where " + lineOf(number),
                "update returns.return_line set received = 7 where " + lineOf(number))) {
            Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(wrong), wrong);
            assertTrue(refused.getCause() instanceof SQLException, wrong);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> deed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : hands.invokeAll(Collections.nCopies(AT_ONCE, deed))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    private static String requested(int quantity) {
        String order = DeliveredOrder.of(1, 1, 1);
        Map<String, String> form = new HashMap<>(Map.of(
                "q-1-1", String.valueOf(quantity), "reason-q-1-1", "DAMAGED", "wish-q-1-1", "CREDIT", "words", ""));
        form.put("csrf", People.token(anna.get("/help")));
        form.put("key", UUID.randomUUID().toString());
        HttpResponse<String> answer =
                anna.postForm("/order/" + order + "/return", form, "Sec-Fetch-Site", "same-origin");
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/return/(R[0-9]+).*", "$1");
    }

    private static String authorised(int quantity) {
        String number = requested(quantity);
        Map<String, String> form = form(desk, number, "");
        form.remove("deed");
        form.put("a1", String.valueOf(quantity));
        done(post(desk, number, form));
        return number;
    }

    private static HttpResponse<String> receive(String number, String quantity) {
        return post(desk, number, form(desk, number, quantity));
    }

    private static Map<String, String> form(Http who, String number, String quantity) {
        Map<String, String> form = new HashMap<>(Map.of("deed", "receive", "site", site, "r1", quantity));
        form.put("csrf", People.token(who.get("/help")));
        form.put("version", SQL.one("select version from returns.goods_return where number = ?", number));
        return form;
    }

    private static HttpResponse<String> post(Http who, String number, Map<String, String> form) {
        return who.postForm("/office/return/" + number, form, "Sec-Fetch-Site", "same-origin");
    }

    private static String entry(String number, int quantity) {
        return "insert into returns.receipt (line_id, site_id, quantity, received_by, received_at) select id,"
                + " (select min(id) from inventory.site), " + quantity + ", 'X', now() from returns.return_line where "
                + lineOf(number);
    }

    private static String lineOf(String number) {
        return "return_id = (select id from returns.goods_return where number = '" + number + "')";
    }

    private static List<String> receipts(String number) {
        return SQL.list(
                "select trim_scale(e.quantity) from returns.receipt e join returns.return_line l on l.id = e.line_id"
                        + " where l." + lineOf(number) + " order by e.received_at, e.id");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(HttpResponse<String> answer, String because) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(because), answer.body());
    }
}
