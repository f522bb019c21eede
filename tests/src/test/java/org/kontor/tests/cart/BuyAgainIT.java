package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Database;
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

    @Test
    void whoeverHidesAnArticleIsNotOfferedItAndColleaguesAre() {
        String sku = TestArticles.make(Kontor.sql(), "HIDE-" + UUID.randomUUID(), 1, 500)
                .get(0);
        Http buyer = People.signIn(Accounts.buyer());
        order(buyer, sku);
        Http colleague = People.signIn(People.ANNA_OF_NORDWERK);
        Map<String, String> form =
                Map.of("do", "hide", "tick", sku, "sku", sku, "quantity", "7", "q", sku, "token", "h-" + sku);
        var hidden = Accounts.post(buyer, "/buy-again", form);
        assertEquals(303, hidden.statusCode(), hidden.body());
        assertFalse(offered(buyer, "/buy-again?q=" + sku, sku));
        assertTrue(offered(buyer, "/buy-again?hidden=1&q=" + sku, sku), "among the hidden");
        assertTrue(offered(colleague, "/buy-again?q=" + sku, sku), "a colleague still sees it");
        assertFalse(offered(colleague, "/buy-again?hidden=1&q=" + sku, sku));

        Map<String, String> back = new LinkedHashMap<>(form);
        back.putAll(Map.of("do", "show", "hidden", "1"));
        assertEquals(303, Accounts.post(buyer, "/buy-again", back).statusCode());
        assertTrue(offered(buyer, "/buy-again?q=" + sku, sku));
    }

    @Test
    void whatIsOrderedAtARhythmSaysSoAndLeadsToARecurringOrder() throws SQLException {
        String sku = TestArticles.make(Kontor.sql(), "USUAL-" + UUID.randomUUID(), 1, 500)
                .get(0);
        Http buyer = People.signIn(Accounts.buyer());
        for (int days : List.of(40, 30, 20)) {
            placedBefore(days, order(buyer, sku));
        }
        String page = buyer.get("/buy-again?q=" + sku).body();
        assertTrue(page.contains("usually every 10 days · due"), page);
        assertTrue(page.contains("/recurring/new?sku=" + sku) && page.contains("days=10"), page);
        order(buyer, sku);
        page = buyer.get("/buy-again?q=" + sku).body();
        assertTrue(page.contains("usually every 13 days<"), page);
    }

    /** An order does not change; the calendar is turned back by whoever owns the database. */
    private static void placedBefore(int days, String order) throws SQLException {
        Database own = Kontor.server().database();
        try (Connection admin = new Database(own.url(), "postgres", own.password(), null, null).open();
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update order_.sales_order set placed_at = now() - interval '" + days
                    + " days' where number = '" + order + "'");
        }
    }

    private static boolean offered(Http reader, String address, String sku) {
        return reader.get(address).body().contains("name=\"tick\" value=\"" + sku + "\"");
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
