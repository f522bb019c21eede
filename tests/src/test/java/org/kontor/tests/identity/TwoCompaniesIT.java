package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Somebody of two companies has both open in his browser: a page that was opened for one does nothing for the other. */
class TwoCompaniesIT {

    private static final Sql SQL = Kontor.sql();
    private final String sku = SQL.one("select min(sku) from catalog.product where sku like '4762-%' and active");
    private final String email = Accounts.buyer();
    private Http here;

    private void both() {
        Accounts.join(email, Accounts.HUAXIN, "buyer");
        here = People.signIn(email);
        switchTo(Accounts.NORDWERK);
    }

    private void switchTo(String company) {
        assertEquals(
                303,
                Accounts.post(here, "/choose-company", Map.of("company", company))
                        .statusCode());
    }

    private HttpResponse<String> addToCart(String token) {
        return here.postJson("/api/v1/cart/lines", "{\"sku\":\"" + sku + "\",\"quantity\":100}", "X-CSRF-Token", token);
    }

    private long lines(String company) {
        return SQL.count(
                "select count(*) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                        + " where c.company_id = cast(? as bigint) and c.person_id = ?",
                company,
                Accounts.id(email));
    }

    @Test
    void aPageOfTheOneDoesNothingForTheOther() {
        both();
        String ofNordwerk = People.token(here.get("/cart"));
        assertTrue(addToCart(ofNordwerk).statusCode() < 300);
        assertEquals(1, lines(Accounts.NORDWERK));
        switchTo(Accounts.HUAXIN);
        HttpResponse<String> late = addToCart(ofNordwerk);
        assertEquals(409, late.statusCode(), late.body());
        assertEquals(0, lines(Accounts.HUAXIN), "nothing was put into the other cart");
        for (String page : List.of("/cart", "/checkout", "/profile", "/recurring/new", "/choose-company")) {
            HttpResponse<String> answer =
                    here.postForm(page, Map.of("csrf", ofNordwerk, "company", Accounts.NORDWERK, "language", "zh"));
            assertEquals(409, answer.statusCode(), page);
            assertTrue(answer.body().contains("Nothing was done"), "and it says why: " + page);
        }
        assertEquals("en", SQL.one("select language from identity.person where email = ?", email));
        HttpResponse<String> order = here.send(here.request("/api/v1/orders")
                .header("X-CSRF-Token", ofNordwerk)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":100}]}")));
        assertEquals(409, order.statusCode());
        assertEquals(403, addToCart("other" + ofNordwerk).statusCode(), "what is no secret of ours is still no form");
        assertEquals(
                403,
                addToCart(ofNordwerk.substring(0, ofNordwerk.indexOf('.')) + "x.2")
                        .statusCode());
        assertTrue(addToCart(People.token(here.get("/cart"))).statusCode() < 300, "its own page goes on");
        switchTo(Accounts.NORDWERK);
        assertTrue(addToCart(ofNordwerk).statusCode() < 300, "back there, so does the page of before");
    }

    @Test
    void cartPricesOrdersAndHomeGoWithTheCompany() {
        both();
        addToCart(People.token(here.get("/cart")));
        String euro = here.get("/cart").body();
        String price = here.get("/api/v1/products/" + sku).body();
        switchTo(Accounts.HUAXIN);
        assertTrue(euro.contains(sku) && !here.get("/cart").body().contains(sku), "the cart");
        String yuan = here.get("/api/v1/products/" + sku).body();
        assertTrue(price.contains("EUR") && !price.contains("CNY"), price);
        assertTrue(yuan.contains("CNY") && !yuan.contains("EUR"), "prices");
        String order = SQL.one("select min(number) from order_.sales_order where company_id = 1 and source = 'kontor'");
        assertEquals(404, here.get("/order/" + order).statusCode(), "orders");
        String name = SQL.one("select name from organisation.company where id = 1");
        for (String page : List.of("/", "/orders", "/recurring", "/approvals", "/profile")) {
            assertFalse(main(here.get(page).body()).contains(name), page);
        }
    }

    /** Without the head, in which the companies to choose from may stand. */
    private static String main(String page) {
        return page.substring(Math.max(0, page.indexOf("<main")));
    }
}
