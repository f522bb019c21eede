package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** What was ordered by the box comes back by the box: bought again, ordered regularly, found by the number on the box. */
class UnitAgainIT {

    private static final Sql SQL = Kontor.sql();

    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));
    private final String gtin = gtin();
    private String sku;

    @BeforeEach
    void anArticleInBoxesOfFiftyWithANumberOnTheBox() {
        sku = TestArticles.make(SQL, "UA" + UUID.randomUUID().toString().substring(0, 6), 1, 900)
                .get(0);
        SQL.list("select catalog.refresh_search(array(select id from catalog.product where sku = ?))", sku);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, gtin)"
                        + " select id, 'XBX', 50, 0, 1, 1, ? from catalog.product where sku = ?",
                gtin,
                sku);
    }

    @Test
    void boxesAreBoughtAgainAsBoxes() {
        String order = order(2);
        String page = buyer.get("/buy-again?q=" + sku).body();
        assertTrue(page.contains("value=\"XBX:" + sku + "\"") && page.contains("name=\"unit\" value=\"XBX\""), page);
        assertTrue(page.contains("450.00") && page.contains("per box"), "the price then and today is that of a box");
        String added = post("/buy-again", "tick", "XBX:" + sku, "sku", sku, "unit", "XBX", "quantity", "2")
                .body();
        assertTrue(added.contains("One line was added to the cart."), added);
        assertEquals(List.of("XBX 2"), lines());
        assertTrue(
                buyer.get("/order/" + order).body().contains("name=\"unit\" value=\"XBX\""),
                "the whole order again, too");
    }

    @Test
    void boxesUnderTheirOldWordAreTheSameBoxes() {
        String before = order(2);
        SQL.update(
                "update order_.sales_order_line set source_line_key = 'old' where order_id ="
                        + " (select id from order_.sales_order where number = ?)",
                before);
        SQL.update("update order_.sales_order_line set unit = 'BX' where source_line_key = 'old' and sku = ?", sku);
        order(3);
        String page = buyer.get("/buy-again?q=" + sku).body();
        assertEquals(1, page.split("value=\"XBX:" + sku + "\"", -1).length - 1, page);
        assertFalse(page.contains("value=\"BX:" + sku), page);
    }

    @Test
    void boxesComeBackAsBoxesUntilABoxIsAnother() {
        String form = buyer.get("/recurring/new?order=" + order(2)).body();
        assertTrue(form.contains("name=\"unit\" value=\"XBX\"") && form.contains("450.00"), form);
        String number = begin();
        String other = begin();
        due(number);
        String order = Probe.until(
                        "an order is placed",
                        () -> SQL.list(
                                "select n.order_number from order_.recurring_run n join order_.recurring_order r"
                                        + " on r.id = n.recurring_id where r.number = ? and n.order_number is not null",
                                number),
                        found -> !found.isEmpty())
                .get(0);
        assertEquals(
                "XBX 2 50",
                SQL.one(
                        "select concat_ws(' ', l.unit, trim_scale(l.quantity), l.unit_numerator) from order_.sales_order_line l"
                                + " join order_.sales_order o on o.id = l.order_id where o.number = ? and l.sku = ?",
                        order,
                        sku));
        SQL.update(
                "update catalog.sales_unit set numerator = 40 where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        due(other);
        Probe.until(
                "the run is stopped",
                () -> SQL.one("select status from order_.recurring_order where number = ?", other),
                "REVIEW_NEEDED"::equals);
        String page = buyer.get("/recurring/" + other).body();
        assertTrue(page.contains("One unit of " + sku + " held 50 when you agreed and holds 40 now."), page);
    }

    @Test
    void theNumberOnTheBoxMeansTheBoxInQuickOrderFileAndSearch() {
        String added = post("/quick-order", "paste", gtin + "\t2", "do", "add", "token", "t" + sku)
                .body();
        assertFalse(added.contains("There is no article"), added);
        assertEquals(List.of("XBX 2"), lines());
        HttpResponse<String> file = buyer.send(buyer.request("/api/v1/order-files?name=t.csv&cart=Boxes")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(wide(gtin) + ";3\n")));
        int id = Json.createReader(new StringReader(file.body())).readObject().getInt("id");
        Probe.until(
                "the file is done",
                () -> SQL.one("select status from cart.order_file where id = " + id),
                "DONE"::equals);
        assertEquals(List.of("XBX 2", "XBX 3"), lines());
        Probe.until(
                "the number on the box is searched",
                () -> buyer.get("/api/v1/products?q=" + gtin).body(),
                found -> found.contains(sku));
        SQL.update("update catalog.sales_unit set retired_at = now() where gtin = ?", gtin);
        assertTrue(post("/quick-order", "paste", gtin + "\t2", "do", "check")
                .body()
                .contains("There is no article with this number."));
        Probe.until(
                "a box out of use is not",
                () -> buyer.get("/api/v1/products?q=" + gtin).body(),
                found -> !found.contains(sku));
    }

    @Test
    void boxesOutOfUseAreNeverTakenForPieces() {
        String order = order(2);
        SQL.update("update catalog.sales_unit set retired_at = now() where gtin = ?", gtin);
        String form = buyer.get("/recurring/new?order=" + order).body();
        assertTrue(form.contains("name=\"unit\" value=\"XBX\"") && !form.contains("450.00"), form);
        assertTrue(form.contains(sku + " is no longer sold by the XBX."), form);
        HttpResponse<String> refused = send("XBX", "");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("name=\"unit\" value=\"XBX\""), "what is sent again is boxes still");
    }

    /** As an input method for Chinese may write it. */
    private static String wide(String number) {
        return number.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());
    }

    private static String gtin() {
        String digits = "4"
                + String.format("%011d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000_000L));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private String order(int boxes) {
        HttpResponse<String> answer = buyer.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + boxes + ",\"unit\":\"XBX\"}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                token);
        assertEquals(201, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject().getString("number");
    }

    /** As if its day, which runs at six where it is, had come. */
    private static void due(String number) {
        String today = "(now() at time zone time_zone - interval '6 hours')::date";
        SQL.update(
                "update order_.recurring_order set first_date = " + today + ", next_date = " + today
                        + ", next_at = now() - interval '1 day', last_date = (now() at time zone time_zone)::date + 399"
                        + " where number = ?",
                number);
    }

    private String begin() {
        HttpResponse<String> begun = send("XBX", "450.00 EUR");
        assertEquals(303, begun.statusCode(), begun.body());
        return begun.headers().firstValue("Location").orElse("").replaceAll(".*/recurring/([^?]+).*", "$1");
    }

    private HttpResponse<String> send(String unit, String seen) {
        return post(
                "/recurring/new",
                "name",
                "Boxes " + sku,
                "sku",
                sku,
                "unit",
                unit,
                "quantity",
                "2",
                "seen",
                seen,
                "every",
                "1",
                "period",
                "DAY",
                "first",
                LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1).toString(),
                "shift",
                "NONE",
                "rise",
                "0");
    }

    private List<String> lines() {
        return SQL.list(
                "select concat_ws(' ', nullif(l.unit, ''), trim_scale(l.quantity)) from cart.cart_line l"
                        + " join cart.cart c on c.id = l.cart_id join catalog.product p on p.id = l.product_id"
                        + " where c.person_id = ? and p.sku = ? order by 1",
                Accounts.id(email),
                sku);
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return buyer.postForm(path, form);
    }
}
