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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Rules about how little and how much an order may be worth: staff keep them, the cart says them, placing holds to them. */
class OrderValueIT {

    private static final String PAGE = "/office/order-values";
    private static final String MIA = "mia.hoffmann@nordwerk.example";

    private static final String OURS =
            " where company_id is null or company_id = (select id from organisation.company where name like 'Nordwerk%'"
                    + " order by id limit 1)";

    private final Sql sql = Kontor.sql();
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final String sku = TestArticles.make(
                    sql, "ov" + UUID.randomUUID().toString().substring(0, 8), 1, 900)
            .get(0);
    private final String nordwerk =
            sql.one("select number from organisation.company where name like 'Nordwerk%' order by id limit 1");

    /** Of which the company is before; nothing of none. */
    private final String group = sql.one(
            "select coalesce(max(cast(t.group_id as text)), '') from pricing.company_terms t"
                    + " join organisation.company c on c.id = t.company_id where c.number = ?",
            nordwerk);

    @BeforeEach
    void partnersAnswer() {
        new Sandbox(Kontor.http()).behave(Map.of());
    }

    @AfterEach
    void noRuleIsLeftAndTheBooksAgree() {
        sql.update("delete from order_.value_rule" + OURS);
        sql.update(
                "update pricing.company_terms set group_id = cast(nullif(?, '') as bigint) where group_id in"
                        + " (select id from pricing.customer_group where code like 'OV-%')",
                group);
        sql.update("delete from pricing.customer_group where code like 'OV-%'");
        Books.check(sql);
    }

    @Test
    void anOrderBelowAHardMinimumIsRefused() {
        saved(rule(nordwerk, "", "50", "HARD", "", "1000", "HARD"));
        HttpResponse<String> low = place(4);
        assertEquals(422, low.statusCode());
        assertTrue(low.body().contains("order.value-below-minimum"), low.body());
        HttpResponse<String> high = place(120);
        assertEquals(422, high.statusCode());
        assertTrue(high.body().contains("order.value-above-maximum"), high.body());
        assertEquals(201, place(5).statusCode(), "the limit itself is enough");
        assertEquals(900 - 5, TestArticles.left(sql, sku), "nothing is held of what was refused");
        HttpResponse<String> other = new OrderClient(OrderClient.KEYS.get(1))
                .place(OrderClient.key(), List.of(new OrderClient.Line(sku, 1)));
        assertEquals(201, other.statusCode(), "the rule is another company's");
    }

    @Test
    void theRuleClosestToTheCompanyHolds() {
        sql.update("insert into pricing.customer_group (code, name) values ('OV-1', 'Values')");
        sql.update("insert into pricing.company_terms (company_id, group_id) select c.id, g.id"
                + " from organisation.company c, pricing.customer_group g where c.number = '" + nordwerk
                + "' and g.code = 'OV-1' on conflict (company_id) do update set group_id = excluded.group_id");
        saved(rule("", "", "100", "FEE", "5.50", "", "HARD"));
        assertEquals("5.5", fee(placed(4)));
        saved(rule("", "OV-1", "50", "FEE", "3", "", "HARD"));
        assertEquals("3", fee(placed(4)));
        assertEquals("0", fee(placed(6)), "the rule of the group holds as a whole");
        saved(rule(nordwerk, "", "100", "MESSAGE", "", "", "HARD"));
        assertEquals("0", fee(placed(4)));
    }

    @Test
    void theSurchargeIsAPartOfWhatTheOrderCosts() {
        saved(rule(nordwerk, "", "100", "FEE", "7.25", "", "HARD"));
        JsonObject order = placed(4);
        assertEquals("47.25", order.getJsonNumber("gross").bigDecimalValue().toPlainString());
        String number = order.getString("number");
        String told = sql.one(
                "select payload from integration.outbox_message where aggregate_id = ? and type = 'OrderPlaced'"
                        + " and destination = 'ERP'",
                number);
        assertTrue(told.contains("\"surchargeAmount\":7.25"), told);
        assertEquals(
                "47.25",
                sql.one(
                        "select trim_scale(sum(e.purchased_delta)) from credit.entry e where e.order_number = ?",
                        number));
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertTrue(anna.get("/order/" + number).body().contains("Small-order surcharge"));
        assertTrue(desk.get("/office/order/" + number).body().contains("Small-order surcharge"));
        AssertionError refused = assertThrows(
                AssertionError.class,
                () -> sql.update("update order_.sales_order set surcharge_amount = 0 where number = ?", number));
        assertTrue(String.valueOf(refused.getCause()).contains("does not change"), refused::toString);
    }

    @Test
    void theSurchargeCountsForApprovalAndGoesBackWithTheOrder() {
        sql.update(
                "update pricing.price set amount = 4995 where product_id = (select id from catalog.product where sku = ?)",
                sku);
        Http mia = People.signIn(MIA);
        String without = sessionOrder(mia).getString("number");
        assertFalse(mia.get("/approvals/" + without).body().contains("More than 5,000"));
        saved(rule(nordwerk, "", "5500", "FEE", "10", "", "HARD"));
        JsonObject order = sessionOrder(mia);
        assertEquals("AWAITING_APPROVAL", order.getString("status"));
        String asked = mia.get("/approvals/" + order.getString("number")).body();
        assertTrue(asked.contains("More than 5,000") && asked.contains("Small-order surcharge"), asked);
        Books.check(sql);
        String number = order.getString("number");
        HttpResponse<String> withdrawn = mia.postJson(
                "/api/v1/orders/" + number + "/withdraw", "{}", "X-Csrf-Token", People.token(mia.get("/profile")));
        assertEquals(200, withdrawn.statusCode(), withdrawn.body());
        assertEquals(
                "0",
                sql.one("select trim_scale(sum(reserved_delta)) from credit.entry where order_number = ?", number));
    }

    @Test
    void theCartAndTheCheckOutSayIt() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String csrf = People.token(anna.get("/profile"));
        HttpResponse<String> added =
                anna.postJson("/api/v1/cart/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", "X-Csrf-Token", csrf);
        assertTrue(added.statusCode() < 300, added.body());
        try {
            assertFalse(anna.get("/cart").body().contains("carry a surcharge"));
            saved(rule(nordwerk, "", "900000", "FEE", "7.25", "", "HARD"));
            assertTrue(anna.get("/cart").body().contains("carry a surcharge of"));
            String checkout = anna.get("/checkout").body();
            assertTrue(checkout.contains("Small-order surcharge") && checkout.contains("7.25"), checkout);
            sql.update("update order_.value_rule set minimum_kind = 'HARD', fee = null" + OURS);
            String cart = anna.get("/cart").body();
            assertTrue(cart.contains("We take orders from") && !cart.contains("href=\"/checkout\""), cart);
            assertFalse(anna.get("/checkout").body().contains("btn main big wide"));
        } finally {
            anna.send(anna.request("/api/v1/cart/lines/" + sku)
                    .header("X-Csrf-Token", csrf)
                    .DELETE());
        }
    }

    @Test
    void staffKeepTheRules() {
        saved(rule(nordwerk, "", "50", "FEE", "5", "", "HARD"));
        String id = sql.one("select id from order_.value_rule" + OURS);
        assertTrue(desk.get(PAGE).body().contains("Nordwerk"));
        assertTrue(desk.get(PAGE + "?rule=" + id).body().contains("value=\"50\""));
        assertEquals(422, send(rule(nordwerk, "", "60", "HARD", "", "", "HARD")).statusCode(), "there is one already");
        assertEquals(422, send(rule("", "", "60", "FEE", "", "", "HARD")).statusCode(), "a surcharge of nothing");
        assertEquals(422, send(rule("", "", "60", "HARD", "", "50", "HARD")).statusCode());
        assertEquals(422, send(rule("none", "", "60", "HARD", "", "", "HARD")).statusCode());
        assertEquals(422, send(rule("", "", "1,000", "HARD", "", "", "HARD")).statusCode(), "could be one or thousand");
        Map<String, String> change = rule("", "", "70", "HARD", "", "", "HARD");
        change.put("rule", id);
        change.put("version", "0");
        saved(change);
        assertEquals(422, send(change).statusCode(), "somebody changed it meanwhile");
        assertEquals("70", sql.one("select trim_scale(minimum) from order_.value_rule" + OURS));
        saved(new TreeMap<>(Map.of("verb", "remove", "rule", id, "version", "1")));
        assertEquals(0, sql.count("select count(*) from order_.value_rule" + OURS));
        Http sales = People.signIn(People.ORDER_DESK);
        Map<String, String> form = rule("", "", "1", "HARD", "", "", "HARD");
        form.put("csrf", People.token(sales.get("/help")));
        assertEquals(
                403, sales.postForm(PAGE, form, "Sec-Fetch-Site", "same-origin").statusCode());
    }

    private static Map<String, String> rule(
            String company, String group, String minimum, String kind, String fee, String maximum, String above) {
        Map<String, String> form = new TreeMap<>();
        form.put("verb", "save");
        form.put("company", company);
        form.put("group", group);
        form.put("currency", "EUR");
        form.put("minimum", minimum);
        form.put("minimum-kind", kind);
        form.put("fee", fee);
        form.put("maximum", maximum);
        form.put("maximum-kind", above);
        return form;
    }

    private void saved(Map<String, String> form) {
        HttpResponse<String> answer = send(form);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(Map<String, String> form) {
        form.put("csrf", token);
        return desk.postForm(PAGE, form, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> place(int quantity) {
        return program.place(OrderClient.key(), List.of(new OrderClient.Line(sku, quantity)));
    }

    private JsonObject placed(int quantity) {
        HttpResponse<String> answer = place(quantity);
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(program.get("orders/" + OrderClient.json(answer).getString("number")));
    }

    private JsonObject sessionOrder(Http buyer) {
        HttpResponse<String> answer = buyer.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]}",
                "Idempotency-Key",
                OrderClient.key(),
                "X-Csrf-Token",
                People.token(buyer.get("/profile")));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer);
    }

    private static String fee(JsonObject order) {
        return order.containsKey("surcharge")
                ? order.getJsonNumber("surcharge")
                        .bigDecimalValue()
                        .stripTrailingZeros()
                        .toPlainString()
                : "0";
    }
}
