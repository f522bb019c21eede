package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Buying again: what was ordered comes back with its last figures, ticked lines go into the cart, each with its answer. */
class BuyAgainIT {

    @Test
    void tickedArticlesGoIntoTheCartAtTheirLastQuantityAndFromTheOrderAsWell() {
        String sku = TestArticles.make(Kontor.sql(), "AGAIN-" + UUID.randomUUID(), 1, 500)
                .get(0);
        String email = Accounts.buyer();
        Http buyer = People.signIn(email);
        String order = order(buyer, sku);
        String page = buyer.get("/buy-again?q=" + sku).body();
        assertTrue(page.contains("name=\"tick\" value=\"" + sku + "\"") && page.contains("value=\"7\""), page);
        assertTrue(page.contains("10.00"), "the price then and today");

        Map<String, String> form = new LinkedHashMap<>(Map.of("token", "t-" + sku, "sku", sku, "quantity", "7"));
        assertEquals(422, Accounts.post(buyer, "/buy-again", form).statusCode(), "nothing ticked");
        form.put("tick", sku);
        assertTrue(Accounts.post(buyer, "/buy-again", form).body().contains("One line was added to the cart."));
        assertTrue(Accounts.post(buyer, "/buy-again", form).body().contains("Nothing was added a second time"));
        assertEquals("7.000", inCart(email, sku));
        assertTrue(buyer.get("/order/" + order).body().contains("name=\"code\" value=\"" + sku + "\""));

        String stranger = People.signIn(People.EMMA_OF_BLUEPEAK)
                .get("/buy-again?q=" + sku)
                .body();
        assertFalse(stranger.contains("name=\"tick\""), "what others bought is theirs");
    }

    private static String order(Http buyer, String sku) {
        String body = "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":7}]}";
        var answer = buyer.postJson(
                "/api/v1/orders",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                People.token(buyer.get("/profile")));
        assertEquals(201, answer.statusCode(), answer.body());
        return List.of(answer.body().split("\"number\":\"")).get(1).replaceAll("\".*", "");
    }

    private static String inCart(String email, String sku) {
        return Kontor.sql()
                .one(
                        "select l.quantity from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " join catalog.product p on p.id = l.product_id"
                                + " join identity.person w on w.id = c.person_id where w.email = ? and p.sku = ?",
                        email,
                        sku);
    }
}
