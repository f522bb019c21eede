package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Boxes and pieces of one article on every way into the cart: side by side, of one stock, never mixed up. */
class UnitCartIT {

    private static final Sql SQL = Kontor.sql();

    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));
    private String sku;

    @BeforeEach
    void anArticleInBoxesOfFifty() {
        sku = TestArticles.make(SQL, "UC" + UUID.randomUUID().toString().substring(0, 6), 1, 120)
                .get(0);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, max_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1, 9 from catalog.product where sku = ?",
                sku);
        SQL.list("select catalog.refresh_search(array(select id from catalog.product where sku = ?))", sku);
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return buyer.postForm(path, form);
    }

    private List<String> lines() {
        return SQL.list(
                "select concat_ws(' ', nullif(l.unit, ''), trim_scale(l.quantity)) from cart.cart_line l"
                        + " join cart.cart c on c.id = l.cart_id join identity.person w on w.id = c.person_id"
                        + " join catalog.product p on p.id = l.product_id where w.email = ? and p.sku = ? order by l.unit",
                email,
                sku);
    }

    @Test
    void boxesAndPiecesAreTwoLinesOfOneStock() {
        assertEquals(
                303, post("/cart", "add", sku, "quantity", "2", "unit", "XBX").statusCode());
        assertEquals(303, post("/cart", "add", sku, "quantity", "15").statusCode());
        assertEquals(List.of("15", "XBX 2"), lines());
        String cart = buyer.get("/cart").body();
        assertTrue(cart.contains("by the box") && cart.contains("900.00") && cart.contains("150.00"), cart);
        assertEquals(
                303, post("/cart", "change", sku, "unit", "", "quantity", "21").statusCode());
        assertTrue(buyer.get("/cart").body().contains("Only 20"), "the boxes have taken the others");
        assertEquals(
                303,
                post("/cart", "change", sku, "unit", "XBX", "quantity", "1").statusCode());
        assertEquals(List.of("21", "XBX 1"), lines());
        assertTrue(post("/cart", "change", sku, "unit", "XBX", "quantity", "10")
                .body()
                .contains("the most is 9"));
        assertTrue(
                post("/cart", "add", sku, "unit", "XPX", "quantity", "1").body().contains("not sold in the unit"));
        assertEquals(303, post("/cart", "remove", sku, "unit", "XBX").statusCode());
        assertEquals(List.of("21"), lines());
    }

    @Test
    void aUnitOutOfUseBlocksItsLineAndCanBeTakenOut() {
        post("/cart", "add", sku, "quantity", "1", "unit", "XBX");
        SQL.update(
                "update catalog.sales_unit set retired_at = now() where not base and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        String cart = buyer.get("/cart").body();
        assertTrue(cart.contains("Not sold any more"), cart);
        assertEquals(303, post("/cart", "remove", sku, "unit", "XBX").statusCode());
        assertEquals(List.of(), lines());
    }

    @Test
    void aQuantityThatDoesNotFitANewContentBlocksItsLineAlone() {
        post("/cart", "add", sku, "quantity", "1", "unit", "XBX");
        SQL.update(
                "update catalog.sales_unit set numerator = 1, denominator = 3, order_multiple = 3, min_quantity = 3,"
                        + " max_quantity = 9 where not base and product_id = (select id from catalog.product where sku = ?)",
                sku);
        HttpResponse<String> cart = buyer.get("/cart");
        assertEquals(200, cart.statusCode());
        assertTrue(
                cart.body().contains("One box held 50 pc when you put it in; now it holds 1/3 pc.")
                        && cart.body().contains("1 is less than the smallest quantity, 3."),
                cart.body());
        String token = UUID.randomUUID().toString();
        post("/quick-order", "paste", sku + "\t5", "do", "add", "token", token);
        assertEquals(List.of("5", "XBX 1"), lines());
        assertEquals(303, post("/cart", "remove", sku, "unit", "XBX").statusCode());
        assertEquals(List.of("5"), lines());
    }

    @Test
    void typedUnitsAreUnderstoodAndUnknownOnesSaid() {
        String pasted = sku + "\t1\tbox\n" + sku + "\t5\n" + sku + "\t1\tpallet";
        String body = post(
                        "/quick-order",
                        "paste",
                        pasted,
                        "do",
                        "add",
                        "token",
                        UUID.randomUUID().toString())
                .body();
        assertTrue(body.contains("“pallet” does not exist for " + sku), body);
        assertEquals(List.of("5", "XBX 1"), lines());
    }

    @Test
    void aListKeepsTheUnit() {
        assertTrue(buyer.get("/lists/add?sku=" + sku + "&quantity=1&unit=XBX")
                .body()
                .contains("XBX"));
        HttpResponse<String> made =
                post("/lists/add", "list", "", "name", "Boxes " + sku, "lines", sku + "\t2\tbox\n" + sku + "\t3");
        assertEquals(303, made.statusCode(), made.body());
        String address = made.headers().firstValue("Location").orElseThrow().replaceAll(".*(/list/[0-9]+).*", "$1");
        String list = buyer.get(address).body();
        assertTrue(list.contains("· box") && list.contains("900.00") && list.contains("30.00"), list);
        assertEquals(
                List.of("3", "XBX 2"),
                SQL.list(
                        "select concat_ws(' ', nullif(unit, ''), trim_scale(quantity)) from requisition.item"
                                + " where list_id = ? order by unit",
                        Long.parseLong(address.replaceAll("\\D", ""))));
    }

    @Test
    void whatTakesThePlaceOfAGoneArticleIsOffered() {
        String next = TestArticles.make(SQL, "UN" + sku, 1, 10).get(0);
        SQL.update(
                "insert into catalog.product_relation (product_id, kind, other_id) select a.id, 'SUCCESSOR', b.id"
                        + " from catalog.product a, catalog.product b where a.sku = ? and b.sku = ?",
                sku,
                next);
        SQL.update("update catalog.product set discontinued_at = current_timestamp where sku = ?", sku);
        String body = post("/quick-order", "code", sku, "quantity", "2", "unit", "", "do", "check")
                .body();
        assertTrue(body.contains("This article has a successor") && body.contains(next), body);
        assertFalse(body.contains("1 accepted"), "the buyer chooses himself");
    }
}
