package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Carts put by under names, by their pages and over REST: one is current, nothing is lost between them. */
class NamedCartsIT {

    private static final Sql SQL = Kontor.sql();
    private static final String PREFIX = "NC" + UUID.randomUUID().toString().substring(0, 6);
    private static List<String> skus;
    private String email;
    private Http buyer;

    @BeforeAll
    static void articles() {
        skus = TestArticles.make(SQL, PREFIX, 3, 900);
    }

    @BeforeEach
    void buyer() {
        email = Accounts.buyer();
        buyer = People.signIn(email);
    }

    @Test
    void aCartIsPutByUnderANameAndComesBackWithItsCommentsWhileAnotherIsOrdered() {
        add(0, 5);
        assertEquals(
                303,
                page("/cart", Map.of("note", skus.get(0), "comment", "for gate 4"))
                        .statusCode());
        assertEquals(
                303,
                page("/carts", Map.of("do", "put-by", "name", "Gate 4", "comment", "May"))
                        .statusCode());
        assertTrue(buyer.get("/cart").body().contains("Your cart is empty"));
        add(1, 7);
        String gate = id("Gate 4");
        String saved = buyer.get("/cart/" + gate).body();
        assertTrue(saved.contains("for gate 4") && saved.contains("May") && saved.contains(skus.get(0)), saved);
        assertFalse(saved.contains("href=\"/checkout\""), "only the current cart is ordered");
        HttpResponse<String> asked = page("/carts", Map.of("do", "current", "cart", gate));
        assertEquals(422, asked.statusCode(), "the present cart would have no name");
        assertTrue(asked.body().contains("Before “Gate 4” becomes current"), asked.body());
        assertEquals(
                303,
                page("/carts", Map.of("do", "current", "cart", gate, "name", "Other"))
                        .statusCode());
        assertEquals(List.of("Gate 4 * " + skus.get(0) + " 5.000", "Other  " + skus.get(1) + " 7.000"), lines());
        page("/carts", Map.of("do", "call", "cart", gate, "version", version(gate), "name", "gate 4", "comment", ""));
        HttpResponse<String> taken = page(
                "/carts", Map.of("do", "call", "cart", gate, "version", version(gate), "name", "OTHER", "comment", ""));
        assertTrue(taken.statusCode() == 422 && taken.body().contains("You have a cart called"), taken.body());
    }

    @Test
    void mergeAddsUpReplaceTakesThePlaceAndEveryLineSaysWhatBecameOfIt() {
        add(0, 5);
        add(1, 2);
        String list = put("by", "List");
        add(0, 3);
        add(2, 1);
        String current = SQL.one("select id from cart.cart where is_current and person_id = ?", Accounts.id(email));
        JsonObject merged = rest(
                "POST",
                "/" + list + "/put",
                "{\"version\":" + version(list) + ",\"into\":" + current + ",\"mode\":\"merge\"}");
        assertEquals("summed", outcome(merged, 0));
        assertEquals("added", outcome(merged, 1));
        assertEquals(2, merged.getJsonArray("lines").size());
        HttpResponse<String> moved = page(
                "/carts",
                Map.of(
                        "do",
                        "put-chosen",
                        "cart",
                        current,
                        "version",
                        version(current),
                        "into",
                        list + ":" + version(list),
                        "mode",
                        "replace",
                        "chosen",
                        skus.get(2),
                        "move",
                        "1"));
        assertTrue(
                moved.body().contains("What became of each line")
                        && moved.body().contains("Removed"),
                moved.body());
        assertEquals(
                List.of(
                        " * " + skus.get(0) + " 8.000",
                        " * " + skus.get(1) + " 2.000",
                        "List  " + skus.get(2) + " 1.000"),
                lines());
        HttpResponse<String> neither =
                page("/carts", Map.of("do", "put", "cart", list, "version", version(list), "into", current + ":1"));
        assertTrue(neither.statusCode() == 422 && neither.body().contains("merge or replace"), neither.body());
    }

    @Test
    void ofTwoWindowsTheSecondSeesTheDifferenceAndNothingIsLost() {
        add(0, 5);
        String cart = put("by", "Two windows");
        String version = version(cart);
        String seen = "[\"" + skus.get(0) + "\",\"5\"]";
        String line = "/cart/" + cart;
        assertEquals(
                303,
                page(line, Map.of("change", skus.get(0), "quantity", "8", "was", "5"))
                        .statusCode());
        HttpResponse<String> second = page(line, Map.of("change", skus.get(0), "quantity", "6", "was", "5"));
        assertTrue(second.body().contains("changed meanwhile from 5 to 8; you typed 6"), second.body());
        assertTrue(second.body().contains("value=\"6\""), "what was typed stays");
        HttpResponse<String> gone =
                page("/carts", Map.of("do", "delete", "cart", cart, "version", version, "seen", seen));
        assertEquals(422, gone.statusCode());
        assertTrue(gone.body().contains(skus.get(0) + ": 5 → 8"), gone.body());
        String tooLong = rest(
                        "PUT",
                        "/" + cart + "/lines/" + skus.get(0),
                        "{\"quantity\":9,\"comment\":\"" + "x".repeat(501) + "\"}")
                .getString("type", "");
        assertTrue(tooLong.contains("comment-too-long"), tooLong);
        assertEquals(List.of("Two windows  " + skus.get(0) + " 8.000"), lines());
        assertEquals(
                303,
                page("/carts", Map.of("do", "delete", "cart", cart, "version", version(cart)))
                        .statusCode());
        assertEquals(404, buyer.get(line).statusCode());
    }

    @Test
    void makingTwoCartsCurrentAtOnceEndsWithExactlyOneWhileArticlesGoOnComingIn() throws Exception {
        add(2, 1);
        String one = put("", "One");
        String two = put("", "Two");
        String present = SQL.one("select id from cart.cart where is_current and person_id = ?", Accounts.id(email));
        rest("PUT", "/" + present, "{\"name\":\"Three\",\"version\":" + version(present) + "}");
        List<Http> windows = List.of(People.signIn(email), People.signIn(email), People.signIn(email));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CyclicBarrier start = new CyclicBarrier(3);
        try {
            List<Future<List<Integer>>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Http window = windows.get(i);
                String csrf = People.token(window.get("/carts"));
                String path = List.of("/carts/" + one + "/current", "/carts/" + two + "/current", "/cart/lines")
                        .get(i);
                String body = i < 2 ? "{}" : "{\"sku\":\"" + skus.get(0) + "\",\"quantity\":1}";
                all.add(threads.submit(() -> {
                    List<Integer> answers = new ArrayList<>();
                    for (int round = 0; round < 8; round++) {
                        start.await();
                        answers.add(window.postJson("/api/v1" + path, body, "X-CSRF-Token", csrf)
                                .statusCode());
                    }
                    return answers;
                }));
            }
            for (Future<List<Integer>> answers : all) {
                assertTrue(
                        answers.get().stream().allMatch(status -> status < 300),
                        answers.get().toString());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(
                1, SQL.count("select count(*) from cart.cart where is_current and person_id = ?", Accounts.id(email)));
        assertEquals(3, SQL.count("select count(*) from cart.cart where person_id = ?", Accounts.id(email)));
        assertEquals(
                "8.000",
                SQL.one(
                        "select sum(l.quantity) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " join catalog.product p on p.id = l.product_id where c.person_id = ? and p.sku = ?",
                        Accounts.id(email),
                        skus.get(0)));
    }

    @Test
    void fiftyCartsAreTheMostAndThoseOfOthersAreNotThere() {
        SQL.update(
                "insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at, name, is_current)"
                        + " select 1, ?, 'EUR', gen_random_uuid(), now(), 'Cart ' || no, false from generate_series(1, 50) no",
                Accounts.id(email));
        HttpResponse<String> full = page("/carts", Map.of("do", "make", "name", "One more"));
        assertTrue(full.statusCode() == 422 && full.body().contains("You have 50 carts"), full.body());
        String mine = id("Cart 7");
        Http other = People.signIn(Accounts.buyer());
        assertEquals(404, other.get("/cart/" + mine).statusCode());
        assertEquals(404, other.get("/api/v1/carts/" + mine).statusCode());
        assertEquals(
                404,
                Accounts.post(other, "/carts", Map.of("do", "current", "cart", mine))
                        .statusCode());
        assertEquals(50, SQL.count("select count(*) from cart.cart where person_id = ?", Accounts.id(email)));
        String copy = rest("POST", "/" + mine + "/copies", "{\"name\":\"x\"}").getString("type", "");
        assertTrue(copy.contains("too-many-carts"), copy);
    }

    @Test
    void aLineOfTheCartThatWasShownIsChangedThoughAnotherIsCurrentNow() {
        add(0, 5);
        String shown = SQL.one("select id from cart.cart where is_current and person_id = ?", Accounts.id(email));
        assertTrue(buyer.get("/cart").body().contains("name=\"cart\" value=\"" + shown + "\""));
        put("by", "Shown");
        add(0, 7);
        HttpResponse<String> changed =
                page("/cart", Map.of("cart", shown, "change", skus.get(0), "quantity", "6", "was", "5"));
        assertEquals(303, changed.statusCode());
        assertTrue(changed.headers().firstValue("Location").orElse("").endsWith("/cart/" + shown + "?done=changed"));
        assertEquals(List.of(" * " + skus.get(0) + " 7.000", "Shown  " + skus.get(0) + " 6.000"), lines());
    }

    private String put(String how, String name) {
        JsonObject cart = rest("POST", how.isEmpty() ? "" : "/put-" + how, "{\"name\":\"" + name + "\"}");
        return String.valueOf(cart.getInt("id"));
    }

    private void add(int article, int quantity) {
        assertEquals(
                200,
                buyer.postJson(
                                "/api/v1/cart/lines",
                                "{\"sku\":\"" + skus.get(article) + "\",\"quantity\":" + quantity + "}",
                                "X-CSRF-Token",
                                People.token(buyer.get("/carts")))
                        .statusCode());
    }

    private JsonObject rest(String method, String path, String body) {
        HttpResponse<String> answer = buyer.send(buyer.request("/api/v1/carts" + path)
                .header("X-CSRF-Token", People.token(buyer.get("/carts")))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String outcome(JsonObject put, int line) {
        return put.getJsonArray("lines").getJsonObject(line).getString("outcome");
    }

    private HttpResponse<String> page(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", People.token(buyer.get("/carts")));
        return buyer.postForm(path, form);
    }

    private String id(String name) {
        return SQL.one("select id from cart.cart where name = ? and person_id = ?", name, Accounts.id(email));
    }

    private static String version(String cart) {
        return SQL.one("select version from cart.cart where id = ?", Long.parseLong(cart));
    }

    private List<String> lines() {
        return SQL.list(
                "select coalesce(c.name, '') || case when c.is_current then ' * ' else '  ' end || p.sku || ' ' || l.quantity"
                        + " from cart.cart_line l join cart.cart c on c.id = l.cart_id join catalog.product p on p.id = l.product_id"
                        + " where c.person_id = ? order by 1",
                Accounts.id(email));
    }
}
