package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Staff hold orders back for reasons; what is held does not go, and goes on where it stopped when the last hold is lifted. */
class HoldIT {

    private static final String MIA = "mia.hoffmann@nordwerk.example";
    private static final List<String> APPROVERS =
            List.of("jonas.weber@nordwerk.example", "sophie.lang@nordwerk.example");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk goods = new BackOrderDesk();
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final Parcels parcels = new Parcels(sql);
    private final Sandbox partners = new Sandbox(Kontor.http());
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));
    private final String sku = TestArticles.make(
                    sql, "ho" + UUID.randomUUID().toString().substring(0, 8), 1, 10)
            .get(0);
    private String bring;

    @BeforeEach
    void goodsAreOnOrder() {
        partners.behave(Map.of());
        assertEquals(303, goods.allow(sku, "").statusCode());
        bring = goods.open(sku, "30", "2098-02-01");
    }

    @AfterEach
    void theBooksAgree() {
        partners.behave(Map.of());
        Books.check(sql);
    }

    @Test
    void theOpenRestWaitsUntilTheLastHoldIsLifted() {
        String number = ordered(12);
        parcels.shipped(number, "1:10");
        place(number, "CREDIT", "Two invoices are open", false);
        place(number, "ADDRESS", "Which gate?", true);
        assertEquals(303, goods.receive(bring, "2").statusCode());
        parcels.heard(number);
        assertEquals(List.of("1:10"), parcels.of(number));
        assertEquals(303, lift(number, 1, "Paid").statusCode());
        assertEquals(List.of("1:10"), parcels.of(number), "another hold is open");
        assertEquals("1", sql.one("select open_holds from order_.sales_order where number = ?", number));
        assertEquals(303, lift(number, 2, "").statusCode());
        parcels.shipped(number, "1:10", "2:2");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
        HttpResponse<String> again = lift(number, 2, "");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("was lifted before"), again.body());
        assertEquals(422, send(number, "CREDIT", "Too late").statusCode(), "nothing is left to hold");
        String page = desk.get("/office/order/" + number).body();
        for (String said : List.of("Credit or payment", "Two invoices are open", "Paid", "Which gate?")) {
            assertTrue(page.contains(said), said + " is not in " + page);
        }
    }

    @Test
    void whatTheErpSaysMeanwhileIsTakenAndWhatLiesReadyGoesAfterwards() {
        partners.behave(Map.of("erpDelayMillis", 3_000_000));
        String number = ordered(6);
        Probe.until("the ERP was told", () -> read(number).getString("status"), "SENT"::equals);
        place(number, "EXPORT", "Licence is being looked for", false);
        partners.say(
                "ErpReplies",
                "held-" + number,
                number,
                "{\"orderNumber\":\"%s\",\"decision\":\"ACCEPTED\",\"erpReference\":\"E-%s\"}"
                        .formatted(number, number));
        Probe.until("the ERP's answer is taken", () -> read(number).getString("status"), "CONFIRMED"::equals);
        parcels.goodsCame(number, 2);
        parcels.heard(number);
        assertEquals(List.of(), parcels.of(number));
        partners.behave(Map.of());
        assertEquals(303, lift(number, 1, "").statusCode());
        parcels.shipped(number, "1:6");
    }

    @Test
    void theErpIsNotToldOfWhatIsHeldBeforeItIsPlaced() {
        sql.update(
                "update pricing.price set amount = 1000 where product_id = (select id from catalog.product where sku = ?)",
                sku);
        Http mia = People.signIn(MIA);
        HttpResponse<String> answer = mia.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":6}]}",
                "Idempotency-Key",
                OrderClient.key(),
                "X-Csrf-Token",
                People.token(mia.get("/profile")));
        String number = OrderClient.json(answer).getString("number");
        assertEquals("AWAITING_APPROVAL", read(number).getString("status"));
        place(number, "FRAUD", "Call back first", false);
        APPROVERS.forEach(approver -> approve(approver, number));
        assertEquals("PLACED", read(number).getString("status"));
        assertEquals("HELD", toErp(number));
        String other = ordered(1);
        Probe.until("what is not held goes by", () -> read(other).getString("status"), "COMPLETED"::equals);
        assertEquals("HELD", toErp(number));
        assertEquals(0, partners.erpCalls(number).size());
        assertEquals(303, lift(number, 1, "It was them").statusCode());
        parcels.shipped(number, "1:6");
        assertEquals(1, partners.erpOrders(number).size());
    }

    @Test
    void theBuyerSeesThatItWaitsAndOnlyWhatIsMeantForHim() {
        String number = ordered(12);
        parcels.shipped(number, "1:10");
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String tag = anna.get("/order/" + number + "/state")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        place(number, "CREDIT", "Looks insolvent", false);
        String page = anna.get("/order/" + number).body();
        assertTrue(page.contains("We are holding this order"), page);
        assertFalse(page.contains("insolvent"), page);
        assertFalse(tag.equals(anna.get("/order/" + number + "/state")
                .headers()
                .firstValue("ETag")
                .orElseThrow()));
        assertTrue(read(number).getJsonObject("onHold").getJsonArray("words").isEmpty());
        place(number, "BUYER_ASKED", "You asked us to wait for your new gate", true);
        assertTrue(anna.get("/order/" + number).body().contains("wait for your new gate"));
        assertEquals(
                "You asked us to wait for your new gate",
                read(number).getJsonObject("onHold").getJsonArray("words").getString(0));
        assertFalse(program.get("orders/" + number).body().contains("insolvent"));
        assertEquals(403, program.get("orders/" + number + "/holds").statusCode());
        assertEquals(
                404,
                new OrderClient(OrderClient.KEYS.get(1)).get("orders/" + number).statusCode());
        assertTrue(desk.get("/office/orders?held=1").body().contains(number));
        assertEquals(303, lift(number, 1, "").statusCode());
        assertEquals(303, lift(number, 2, "").statusCode());
        assertFalse(read(number).containsKey("onHold"));
        assertFalse(anna.get("/order/" + number).body().contains("We are holding this order"));
        assertFalse(desk.get("/office/orders?held=1").body().contains(number));
    }

    @Test
    void programsOfStaffHoldOrdersToo() {
        String number = ordered(12);
        HttpResponse<String> none = rest(number + "/holds", "{\"reason\":\"OTHER\"}");
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("order.hold-words-missing"), none.body());
        assertEquals(
                422,
                rest(number + "/holds", "{\"reason\":\"MOOD\",\"words\":\"x\"}").statusCode());
        HttpResponse<String> held = rest(number + "/holds", "{\"reason\":\"PRICE\",\"words\":\"Too cheap\"}");
        assertEquals(200, held.statusCode(), held.body());
        assertEquals(
                "Too cheap",
                OrderClient.json(held).getJsonArray("holds").getJsonObject(0).getString("words"));
        assertEquals(404, rest(number + "/holds/2/lift", "{}").statusCode());
        assertEquals(
                200, rest(number + "/holds/1/lift", "{\"reason\":\"Right\"}").statusCode());
        assertEquals(409, rest(number + "/holds/1/lift", "{}").statusCode());
        Http sales = People.signIn(People.ORDER_DESK);
        assertEquals(
                403,
                sales.postForm("/office/order/" + number, form(sales, "hold", "1"))
                        .statusCode());
        assertFalse(sales.get("/office/order/" + number).body().contains("name=\"hold-words\""));
    }

    @Test
    void theDatabaseReleasesNothingThatIsHeldAndKeepsWhatWasSaid() {
        String number = ordered(12);
        parcels.shipped(number, "1:10");
        place(number, "QUALITY", "Rust", false);
        refused(
                "while it is held",
                "update order_.sales_order set delivery_count = delivery_count + 1 where number = ?",
                number);
        refused("not those that it counts", "update order_.sales_order set open_holds = 0 where number = ?", number);
        refused("does not change", "update order_.order_hold set words = 'x' where order_number = ?", number);
        refused("does not change", "delete from order_.order_hold where order_number = ?", number);
        assertEquals(303, lift(number, 1, "").statusCode());
        refused("does not change", "update order_.order_hold set lifted_by = 'x' where order_number = ?", number);
    }

    private void refused(String why, String statement, String number) {
        AssertionError refused = assertThrows(AssertionError.class, () -> sql.update(statement, number));
        assertTrue(String.valueOf(refused.getCause()).contains(why), refused::toString);
    }

    private void place(String number, String reason, String words, boolean tell) {
        Map<String, String> form = form(desk, "hold", "place", "hold-reason", reason, "hold-words", words);
        if (tell) {
            form.put("hold-tell", "1");
        }
        HttpResponse<String> answer = desk.postForm("/office/order/" + number, form, "Sec-Fetch-Site", "same-origin");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(String number, String reason, String words) {
        return desk.postForm(
                "/office/order/" + number,
                form(desk, "hold", "place", "hold-reason", reason, "hold-words", words),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpResponse<String> lift(String number, int hold, String words) {
        return desk.postForm(
                "/office/order/" + number,
                form(desk, "hold", Integer.toString(hold), "lift-words", words),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpResponse<String> rest(String path, String body) {
        return desk.postJson("/api/v1/orders/" + path, body, "X-Csrf-Token", token);
    }

    private Map<String, String> form(Http who, String... fields) {
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.put("csrf", who == desk ? token : People.token(who.get("/help")));
        return form;
    }

    private static void approve(String person, String number) {
        Http approver = People.signIn(person);
        HttpResponse<String> page = approver.get("/approvals/" + number);
        Matcher seen = SEEN.matcher(page.body());
        assertTrue(seen.find(), page.body());
        Map<String, String> form =
                Map.of("csrf", People.token(page), "seen", seen.group(1), "verdict", "APPROVE", "comment", "");
        assertEquals(303, approver.postForm("/approvals/" + number, form).statusCode());
    }

    private String toErp(String number) {
        return sql.one(
                "select status from integration.outbox_message where aggregate_id = ? and type = 'OrderPlaced'"
                        + " and destination = 'ERP'",
                number);
    }

    private String ordered(int quantity) {
        HttpResponse<String> answer = program.place(OrderClient.key(), List.of(new OrderClient.Line(sku, quantity)));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private JsonObject read(String number) {
        return OrderClient.json(program.get("orders/" + number));
    }
}
