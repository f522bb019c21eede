package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;

/** A buyer is told when what he waits for comes later than was promised, once for each move, and only then. */
class MovedLetterIT {

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk desk = new BackOrderDesk();
    private final List<String> skus =
            TestArticles.make(sql, "ml" + UUID.randomUUID().toString().substring(0, 8), 2, 0);
    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void eachMoveAwayIsToldOnceAndNoneThatComesNearer() {
        skus.forEach(sku -> assertEquals(303, desk.allow(sku, "").statusCode()));
        String first = desk.open(skus.get(0), "5", "2098-03-11");
        desk.open(skus.get(1), "5", "2098-03-11");
        String number = ordered();
        assertEquals(303, desk.expect(first, "2098-03-01").statusCode());
        assertEquals(303, desk.expect(first, "2098-03-19").statusCode());
        Probe.until("the buyer is told", () -> letters(number), found -> found > 0);
        String letter = sql.one(
                "select cast(payload as jsonb) ->> 'text' from integration.outbox_message where aggregate_id = ?"
                        + " and type = 'MailRequested' and cast(payload as jsonb) ->> 'subject' like '%later than promised'",
                number);
        assertTrue(
                letter.contains("promised for March 2, 2098, now expected on March 20, 2098")
                        && letter.contains(skus.get(0))
                        && !letter.contains(skus.get(1))
                        && letter.contains("order/" + number),
                letter);
        assertEquals(303, desk.expect(first, "2098-03-25").statusCode());
        Probe.until("the buyer is told again", () -> letters(number), Long.valueOf(2)::equals);
        assertEquals(
                2,
                sql.count(
                        "select count(*) from integration.outbox_message where aggregate_id like ? || '-%' and type = 'PromiseMoved'",
                        number),
                "the day that came nearer is told by nobody");
        HttpResponse<String> page = buyer.get("/order/" + number);
        assertTrue(page.body().contains("promised before"), page.body());
    }

    private long letters(String number) {
        return sql.count(
                "select count(*) from integration.outbox_message where aggregate_id = ? and type = 'MailRequested'"
                        + " and cast(payload as jsonb) ->> 'to' = ?"
                        + " and cast(payload as jsonb) ->> 'subject' like '%later than promised'",
                number, email);
    }

    private String ordered() {
        skus.forEach(sku -> assertEquals(
                303,
                buyer.postForm("/cart", Map.of("csrf", token, "add", sku, "quantity", "4"))
                        .statusCode()));
        String page = buyer.get("/checkout").body();
        Map<String, String> form = new HashMap<>(Map.of("csrf", token));
        for (String hidden : List.of("key", "version")) {
            form.put(hidden, page.replaceAll("(?s).*name=\"" + hidden + "\" value=\"([^\"]+)\".*", "$1"));
        }
        form.put("ship-to", page.replaceAll("(?s).*?name=\"ship-to\" value=\"([0-9]+)\".*", "$1"));
        HttpResponse<String> placed = buyer.postForm("/checkout", form);
        assertEquals(303, placed.statusCode(), placed.body());
        return sql.one(
                "select o.number from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                        + " where l.sku = ? and o.source = 'kontor'",
                skus.get(0));
    }
}
