package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Staff change what a box holds: whoever has boxes in his cart is told and asked, and orders nothing else unseen. */
class UnitContentIT {

    private static final Sql SQL = Kontor.sql();

    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));
    private String sku;

    @BeforeEach
    void threeBoxesOfFiftyAtTheirOwnPriceInTheCart() {
        sku = TestArticles.make(SQL, "CC" + UUID.randomUUID().toString().substring(0, 6), 1, 900)
                .get(0);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1 from catalog.product where sku = ?",
                sku);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount) select l.id, p.id, 'XBX',"
                        + " 1, 77 from pricing.price_list l, catalog.product p where p.sku = ?",
                sku);
        assertEquals(
                303, post("/cart", "add", sku, "quantity", "3", "unit", "XBX").statusCode());
    }

    @Test
    void theBuyerIsToldAndOrdersOnlyWhatHeAgreedTo() {
        Map<String, String> seen = checkout();
        boxOf("40");
        String cart = buyer.get("/cart").body();
        assertTrue(cart.contains("One box held 50 pc when you put it in; now it holds 40 pc."), cart);
        assertFalse(cart.contains("href=\"/checkout\""), "not to be ordered as it is");
        String json = buyer.get("/api/v1/cart").body();
        assertTrue(json.contains("\"contentBefore\":\"50\"") && json.contains("\"content\":\"40\""), json);
        assertTrue(buyer.get("/checkout").body().contains("now it holds 40 pc"));
        HttpResponse<String> refused = buyer.postForm("/checkout", seen);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("has changed from 50 to 40"), refused.body());
        assertEquals(0, ordered());

        assertEquals(
                303, post("/cart", "add", sku, "quantity", "1", "unit", "XBX").statusCode());
        assertTrue(buyer.get("/cart").body().contains("held 50 pc"), "one more box agrees to nothing");
        assertTrue(agree("4", "50").body().contains("changed again, from 50 to 40"));
        assertEquals(303, agree("4", "40").statusCode());
        assertFalse(buyer.get("/cart").body().contains("held 50 pc"));
        assertEquals(303, buyer.postForm("/checkout", checkout()).statusCode());
        assertEquals(
                "4 40 160",
                SQL.one(
                        "select concat_ws(' ', trim_scale(quantity), unit_numerator, trim_scale(base_quantity))"
                                + " from order_.sales_order_line where sku = ?",
                        sku));
    }

    @Test
    void whatAnInterfaceAgreesToCountsTheSame() {
        boxOf("40");
        String path = "/api/v1/cart/lines/" + sku + "?unit=XBX";
        assertEquals(422, put(path, "{\"quantity\":3,\"content\":\"a few\"}").statusCode());
        assertEquals(409, put(path, "{\"quantity\":3,\"content\":\"50\"}").statusCode());
        assertEquals(204, put(path, "{\"quantity\":3}").statusCode());
        assertTrue(buyer.get("/api/v1/cart").body().contains("contentBefore"), "a new quantity agrees to nothing");
        assertEquals(204, put(path, "{\"quantity\":3,\"content\":\"40\"}").statusCode());
        assertFalse(buyer.get("/api/v1/cart").body().contains("contentBefore"));
    }

    @Test
    void aCopyKeepsWhatWasAgreedAndDifferentContentsAreNotAddedUp() {
        HttpResponse<String> copied = post("/carts", "do", "duplicate", "cart", cart("is_current"), "name", "Copy");
        assertEquals(303, copied.statusCode());
        boxOf("40");
        assertTrue(buyer.get("/cart/" + cart("not is_current")).body().contains("held 50 pc"));
        assertEquals(303, agree("3", "40").statusCode());
        String put = post(
                        "/carts",
                        "do",
                        "put",
                        "cart",
                        cart("not is_current"),
                        "version",
                        SQL.one("select version from cart.cart where id = " + cart("not is_current")),
                        "into",
                        cart("is_current") + ":0",
                        "mode",
                        "merge")
                .body();
        assertTrue(put.contains("A box of it in this cart holds 50, in the other 40."), put);
    }

    @Test
    void aQuantityThatIsNotSoldAnyMoreIsNamedAndPutRightWithOnePress() {
        SQL.update(
                "update catalog.sales_unit set order_multiple = 5, min_quantity = 5 where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        String cart = buyer.get("/cart").body();
        assertTrue(cart.contains("3 is less than the smallest quantity, 5.") && cart.contains("Take 5"), cart);
        assertFalse(cart.contains("Not sold any more") || cart.contains("href=\"/checkout\""), cart);
        assertEquals(303, agree("5", "50").statusCode());
        assertTrue(buyer.get("/cart").body().contains("href=\"/checkout\""));
    }

    /** As lines are whose unit was out of use when contents began to be kept. */
    @Test
    void aBoxOfWhichNobodyKnowsWhatItHeldIsAskedAboutWhereverItIs() throws IOException {
        Map<String, String> seen = checkout();
        forget();
        String cart = buyer.get("/cart").body();
        assertTrue(cart.contains("It is not known what one box held when you put it in; now it holds 50 pc."), cart);
        assertFalse(cart.contains("href=\"/checkout\""), "not to be ordered as it is");
        assertTrue(buyer.get("/api/v1/cart").body().contains("\"contentBefore\":\"unknown\""));
        assertTrue(buyer.postForm("/checkout", seen).body().contains("has changed from – to 50"));
        assertEquals(
                303,
                post("/carts", "do", "duplicate", "cart", cart("is_current"), "name", "Copy")
                        .statusCode());
        assertTrue(buyer.get("/cart/" + cart("not is_current")).body().contains("not known"), "in a copy, too");
        assertEquals(303, agree("3", "50").statusCode());
        assertTrue(buyer.get("/cart").body().contains("href=\"/checkout\""));

        forget();
        SQL.update(
                "update catalog.sales_unit set retired_at = now() where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        SQL.update(Files.readString(
                Path.of("../persistence/src/main/resources/db/migration/V0385__content_of_retired_units.sql")));
        assertEquals(
                List.of("50", "50"),
                SQL.list(
                        "select l.content_numerator from cart.cart_line l join catalog.product p on p.id = l.product_id"
                                + " where p.sku = ?",
                        sku),
                "a unit that is still out of use holds what it held");
    }

    private void forget() {
        SQL.update(
                "update cart.cart_line set content_numerator = null, content_denominator = null where product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
    }

    /** Articles are read, then prices: between the two staff make the box smaller and cheaper. */
    @Test
    void noOrderHasThePriceOfOneContentAndTheContentOfAnother() throws SQLException {
        Map<String, String> form = checkout();
        CompletableFuture<HttpResponse<String>> order;
        try (Connection staff = Kontor.server().database().open();
                Statement statement = staff.createStatement()) {
            staff.setAutoCommit(false);
            statement.execute("lock table pricing.price in access exclusive mode");
            order = CompletableFuture.supplyAsync(() -> buyer.postForm("/checkout", form));
            Probe.until(
                    "the order waits for its prices",
                    () -> SQL.count(
                            "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted"
                                    + " and l.relation = cast('pricing.price' as regclass) and a.query like 'with party as materialized%'"),
                    waiting -> waiting > 0);
            String article = "(select id from catalog.product where sku = '" + sku + "')";
            statement.execute(
                    "update catalog.sales_unit set numerator = 5 where unit = 'XBX' and product_id = " + article);
            statement.execute("update pricing.price set amount = 9 where unit = 'XBX' and product_id = " + article);
            staff.commit();
        }
        HttpResponse<String> refused = order.join();
        assertEquals(
                422,
                refused.statusCode(),
                () -> "ordered boxes of 50 at the price of boxes of 5: "
                        + SQL.list(
                                "select concat_ws(' ', quantity, unit_numerator, unit_price) from order_.sales_order_line where sku = ?",
                                sku));
        assertTrue(refused.body().contains("has changed from 50 to 5"), refused.body());
        assertEquals(0, ordered());
        assertTrue(buyer.get("/cart").body().contains("now it holds 5 pc"), "the cart is as it was");
    }

    private void boxOf(String pieces) {
        SQL.update(
                "update catalog.sales_unit set numerator = cast(? as bigint) where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                pieces,
                sku);
    }

    private HttpResponse<String> agree(String quantity, String content) {
        return post("/cart", "change", sku, "unit", "XBX", "quantity", quantity, "content", content);
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

    private long ordered() {
        return SQL.count("select count(*) from order_.sales_order_line where sku = ?", sku);
    }

    private String cart(String which) {
        return SQL.one("select id from cart.cart where person_id = ? and " + which, Accounts.id(email));
    }

    private HttpResponse<String> put(String path, String body) {
        return buyer.send(buyer.request(path)
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return buyer.postForm(path, form);
    }
}
