package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** An order beyond the stock: what is here is held, the rest waits until goods come. */
class BackOrderIT {

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk desk = new BackOrderDesk();
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final String sku = TestArticles.make(
                    sql, "bo" + UUID.randomUUID().toString().substring(0, 8), 1, 10)
            .get(0);

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void nobodyWaitsForWhatMayNotBeOrderedBeyondItsStock() {
        assertEquals(409, place(11).statusCode());
        allow("5");
        HttpResponse<String> tooMuch = place(16);
        assertEquals(409, tooMuch.statusCode(), tooMuch.body());
        assertTrue(tooMuch.body().contains("order.stock-short"), tooMuch.body());
        assertEquals(10, TestArticles.left(sql, sku), "nothing is held of what is refused");
        AssertionError refused = assertThrows(
                AssertionError.class,
                () -> sql.update(
                        "update inventory.back_order set waiting = 6 where product_id ="
                                + " (select id from catalog.product where sku = ?)",
                        sku));
        assertTrue(String.valueOf(refused.getCause()).contains("nobody may wait"), refused::toString);
        assertEquals(201, place(15).statusCode());
        assertEquals(409, place(1).statusCode(), "nobody waits for more than is allowed altogether");
    }

    @Test
    void whoCameFirstIsServedFirstAndPromisedFirst() {
        allow("");
        desk.open(sku, "20", "2098-02-01");
        String bring = desk.open(sku, "10", "2098-03-01");
        String first = ordered(25);
        HttpResponse<String> unclear = desk.allow(sku, "1,500");
        assertEquals(422, unclear.statusCode(), "what cannot be read is no limit, and not no limit");
        String second = ordered(10);
        String third = ordered(20);
        assertEquals(List.of("15", "2098-02-02"), waits(first));
        assertEquals(List.of("10", "2098-03-02"), waits(second));
        assertEquals(List.of("20", "-"), waits(third));
        assertEquals(303, desk.receive(bring, "10").statusCode());
        assertEquals("5", waits(first).get(0));
        assertEquals("10", waits(second).get(0));
        assertEquals(0, TestArticles.left(sql, sku));
        String stock = desk.page("/office/stock/" + sku);
        assertTrue(stock.indexOf(second) > 0 && stock.indexOf(second) < stock.indexOf(third), stock);
        assertTrue(
                sql.count(
                                "select count(*) from compliance.audit_entry where object = 'back-order' and object_key = ?"
                                        + " and cast(detail as text) like '%allowed%'",
                                sku)
                        >= 1,
                "who allows it leaves a trail");
    }

    @Test
    void theBuyerReadsBeforeAndAfterWhatComesWhen() {
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        assertFalse(buyer.get("/product/" + sku).body().contains("id=\"beyond\""));
        allow("");
        assertTrue(buyer.get("/product/" + sku).body().contains("the date is not known yet"));
        String bring = desk.open(sku, "20", "2098-02-01");
        String article = buyer.get("/product/" + sku).body();
        assertTrue(article.contains("More can be ordered than is here") && article.contains("2098"), article);
        String number = ordered(14);
        String order = People.signIn(People.ADMINISTRATOR)
                .get("/office/order/" + number)
                .body()
                .replace('\u202f', ' ');
        assertTrue(order.contains("10 pc at once, 4 pc expected from 2 Feb 2098"), order);
        assertEquals(303, desk.expect(bring, "2098-04-10").statusCode());
        assertEquals(List.of("4", "2098-04-11"), waits(number), "the day is that of the goods on order now");
    }

    private void allow(String most) {
        HttpResponse<String> answer = desk.allow(sku, most);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> place(int quantity) {
        return program.place(OrderClient.key(), List.of(new OrderClient.Line(sku, quantity)));
    }

    private String ordered(int quantity) {
        HttpResponse<String> answer = place(quantity);
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private JsonObject read(String number) {
        return OrderClient.json(program.get("orders/" + number));
    }

    /** What the only line of an order waits for, and until when. */
    private List<String> waits(String number) {
        JsonObject line = read(number).getJsonArray("lines").getJsonObject(0);
        return List.of(
                line.containsKey("waiting")
                        ? line.getJsonNumber("waiting").bigDecimalValue().toPlainString()
                        : "0",
                line.getString("expectedOn", "-"));
    }
}
