package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** A file of orders, its job and its buyer at the same time; and a file that is too large for any of them. */
class OrderFileRaceIT {

    private static final Sql SQL = Kontor.sql();

    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));
    private List<String> skus;

    @BeforeEach
    void articles() {
        skus = TestArticles.make(SQL, "OR" + UUID.randomUUID().toString().substring(0, 6), 2, 900);
        SQL.list("select catalog.refresh_search(array(select id from catalog.product where sku = any(?)))", (Object)
                skus.toArray(String[]::new));
    }

    @Test
    void ofTwoUploadsAtOnceOneHasTheLastCart() {
        SQL.update(
                "insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at, name, is_current)"
                        + " select 1, ?, 'EUR', gen_random_uuid(), now(), 'Cart ' || no, false from generate_series(1, 49) no",
                Accounts.id(email));
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of("One", "Other")
                .map(name -> CompletableFuture.supplyAsync(() -> send(skus.get(0) + ";1\n", name)))
                .toList();
        List<Integer> answers =
                both.stream().map(one -> one.join().statusCode()).sorted().toList();
        assertEquals(List.of(202, 422), answers);
        String refused = both.get(0).join().body() + both.get(1).join().body();
        assertTrue(refused.contains("cart.file-too-few-carts-left"), refused);
    }

    /** The job locks its file and then carts: whoever orders a cart of the file does the same, or they lock each other out. */
    @Test
    void theBuyerOrdersACartOfTheFileWhileItsJobGoesOnWithAnother() throws SQLException {
        long file = json(send(skus.get(0) + ";1\n" + skus.get(1) + ";1\n", "Filled"))
                .getInt("id");
        finished(file);
        long cart = SQL.count("select cart_id from cart.order_file where id = ?", file);
        assertEquals(303, post("/carts", "do", "current", "cart", "" + cart).statusCode());
        SQL.update(
                "update cart.order_file set status = 'RUNNING', owner = 'test/1', until = now() + interval '1 hour',"
                        + " phase = 'TAKE', place = 1, handled = 3, accepted = 1, finished_at = null where id = ?",
                file);
        Map<String, String> form = checkout();
        CompletableFuture<HttpResponse<String>> order;
        try (Connection other = Kontor.server().database().open();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("select id from cart.cart where id = " + cart + " for update");
            order = CompletableFuture.supplyAsync(() -> buyer.postForm("/checkout", form));
            Probe.until(
                    "the order waits for its cart",
                    () -> SQL.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%update cart.cart set checkout_key%'"),
                    waiting -> waiting > 0);
            assertEquals(
                    List.of(),
                    SQL.list("select id from cart.order_file where id = ? for update skip locked", file),
                    "it has locked the file before the cart");
            other.rollback();
        }
        assertEquals(303, order.join().statusCode(), order.join().body());
        assertEquals("0", SQL.one("select coalesce(cart_id, 0) from cart.order_file where id = ?", file));
        assertEquals(
                0,
                SQL.count("select count(*) from cart.order_file_line where file_id = ? and cart_id is not null", file));
        SQL.update("update cart.order_file set until = now() - interval '1 second' where id = ?", file);
        assertEquals("DONE", finished(file).getString("status"));
        assertEquals(
                List.of("Filled 2 1"),
                SQL.list(
                        "select c.name || ' ' || count(l.id) from cart.cart c left join cart.cart_line l on l.cart_id = c.id"
                                + " where c.person_id = ? and not c.is_current group by c.name",
                        Accounts.id(email)),
                "what was left has gone into a cart of its own");
    }

    @Test
    void aFileThatIsTooLargeIsNamedOnItsPageAndToPrograms() {
        String large = "A;1\n".repeat(3 << 20);
        HttpResponse<String> page = multipart(large);
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("The file is larger than 10 MB.")
                && page.body().contains("value=\"Too large\""));
        HttpResponse<String> program = send(large, "Large");
        assertEquals(413, program.statusCode());
        assertEquals(
                "application/problem+json",
                program.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(
                program.body().contains("cart.file-too-large") && program.body().contains("Split it"), program.body());
    }

    private HttpResponse<String> multipart(String content) {
        String part = "\r\n--part\r\nContent-Disposition: form-data; name=";
        String body = part + "\"csrf\"\r\n\r\n" + token + part + "\"name\"\r\n\r\nToo large" + part
                + "\"upload\"; filename=\"large.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
        return buyer.send(buyer.request("/quick-order/files")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String csv, String cart) {
        return buyer.send(buyer.request("/api/v1/order-files?name=test.csv&cart=" + cart)
                .header("X-CSRF-Token", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private JsonObject finished(long id) {
        return Probe.until(
                "the file " + id + " is done",
                () -> json(buyer.get("/api/v1/order-files/" + id)),
                file -> List.of("DONE", "FAILED").contains(file.getString("status")));
    }

    private Map<String, String> checkout() {
        String page = buyer.get("/checkout").body();
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (String hidden : List.of("key", "version")) {
            form.put(hidden, page.replaceAll("(?s).*name=\"" + hidden + "\" value=\"([^\"]+)\".*", "$1"));
        }
        form.put("ship-to", page.replaceAll("(?s).*?name=\"ship-to\" value=\"([0-9]+)\".*", "$1"));
        return form;
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return buyer.postForm(path, form);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
