package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** One caller of the REST interface: what he gets, and what he is told when he is wrong. */
class OrderApiIT {

    private static final Sql SQL = Kontor.sql();
    private static final String SKU = "API-1";

    private final OrderClient nordwerk = new OrderClient(OrderClient.KEYS.get(0));
    private final OrderClient huaxin = new OrderClient(OrderClient.KEYS.get(1));
    private final OrderClient staff = new OrderClient(OrderClient.STAFF_KEY);

    @BeforeAll
    static void articles() {
        TestArticles.make(SQL, "API", 1, 900_000);
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(SQL);
    }

    @Test
    void anOrderIsPricedByUsAndFoundAgain() {
        HttpResponse<String> placed = nordwerk.post(
                OrderClient.key(),
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":60},{\"sku\":\"API-1\",\"quantity\":40}],"
                        + "\"shipTo\":\"Werk 2\",\"poNumber\":\"PO 7/1\",\"requestedDate\":\"2027-11-01\"}");

        assertEquals(201, placed.statusCode(), placed.body());
        String number = OrderClient.json(placed).getString("number");
        assertTrue(placed.headers().firstValue("Location").orElse("").endsWith("/api/v1/orders/" + number));
        JsonObject order = OrderClient.json(nordwerk.get("orders/" + number));
        assertEquals(new BigDecimal("900.00"), order.getJsonNumber("gross").bigDecimalValue(), "100 pieces at 9.00");
        assertEquals("Werk 2", order.getJsonObject("shipTo").getString("label"));
        assertEquals("PO 7/1", order.getString("poNumber"));
        assertEquals("PLACE", order.getJsonArray("timeline").getJsonObject(0).getString("verb"));
        assertEquals(
                number,
                OrderClient.json(nordwerk.get("orders?po=PO+7%2F1"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("number"));
    }

    @Test
    void nobodySeesAnotherCompanysOrder() {
        String number = OrderClient.json(nordwerk.place(OrderClient.key(), List.of(new OrderClient.Line(SKU, 1))))
                .getString("number");

        HttpResponse<String> foreign = huaxin.get("orders/" + number);
        HttpResponse<String> absent = huaxin.get("orders/999999999");

        assertEquals(404, foreign.statusCode());
        assertEquals("order.not-found", OrderClient.json(foreign).getString("rule"));
        assertEquals(404, absent.statusCode());
        assertEquals(0, OrderClient.json(huaxin.get("orders?number=" + number)).getInt("total"));
        assertEquals(200, staff.get("orders/" + number).statusCode());
    }

    @Test
    void theSameKeyAndBodyAnswerWithTheSameBytes() {
        String key = OrderClient.key();
        String body = "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":2}]}";

        HttpResponse<String> first = nordwerk.post(key, body);
        HttpResponse<String> again = nordwerk.post(key, body.replace("2}", "2.0}"));
        HttpResponse<String> other = nordwerk.post(key, body.replace("2}", "3}"));
        HttpResponse<String> elsewhere = huaxin.post(key, body);

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(200, again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(422, other.statusCode());
        assertEquals("order.idempotency-key-reused", OrderClient.json(other).getString("rule"));
        assertEquals(201, elsewhere.statusCode(), "a key belongs to its company");
    }

    @Test
    void aRefusedOrderLeavesItsKeyFree() {
        String key = OrderClient.key();
        assertEquals(
                422,
                nordwerk.place(key, List.of(new OrderClient.Line("NO-SUCH", 1))).statusCode());
        assertEquals(
                201, nordwerk.place(key, List.of(new OrderClient.Line(SKU, 1))).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                      | 422 | kernel.quantity-must-be-positive",
                "-1                     | 422 | kernel.quantity-must-be-positive",
                "1e9                    | 422 | kernel.quantity-too-large",
                "0.0001                 | 422 | kernel.quantity-must-fit-the-unit",
                "1.5                    | 422 | kernel.quantity-must-fit-the-unit",
                "1e400                  | 400 | shell.json-wrong-type",
                "\"1\"                  | 400 | shell.json-wrong-type",
                "true                   | 400 | shell.json-wrong-type",
                "null                   | 422 | order.line-incomplete",
                "1,\"price\":0.01       | 400 | shell.json-unknown-member",
                "1,\"currency\":\"CNY\" | 400 | shell.json-unknown-member",
                "1,\"quantity\":5       | 400 | shell.json-unreadable",
                "NaN                    | 400 | shell.json-unreadable",
            })
    void wrongLines(String quantity, int status, String rule) {
        assertRefused("{\"lines\":[{\"sku\":\"API-1\",\"quantity\":" + quantity.strip() + "}]}", status, rule.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                | 422 | order.must-have-lines",
                "{\"lines\":[]}                                    | 422 | order.must-have-lines",
                "{\"lines\":[null]}                                | 422 | order.line-incomplete",
                "{\"lines\":{}}                                    | 400 | shell.json-wrong-type",
                "[]                                                | 400 | shell.json-wrong-type",
                "{\"lines\":[{\"sku\":\"NO-SUCH\",\"quantity\":1}]}| 422 | order.sku-unknown",
                "{\"lines\":[{\"sku\":\"api-1 ' or 1=1\",\"quantity\":1}]}| 422 | order.sku-unknown",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"shipTo\":\"深圳工厂\"}| 422 | order.ship-to-unknown",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"shipTo\":\"4\"}| 422 | order.ship-to-unknown",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"poNumber\":\"=cmd()\"}| 422 | order.po-number-invalid",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"requestedDate\":\"2020-01-01\"}| 422 | order.requested-date-in-the-past",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"requestedDate\":\"9999-01-01\"}| 422 | order.requested-date-too-far",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"requestedDate\":\"tomorrow\"}| 400 | shell.json-wrong-type",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}],\"companyId\":2}| 400 | shell.json-unknown-member",
                "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":999999}]}| 409 | order.stock-short",
                "{\"lines\":                                       | 400 | shell.json-unreadable",
            })
    void wrongBodies(String body, int status, String rule) {
        assertRefused(body.strip(), status, rule.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blanks in between"})
    void anOrderNeedsAKey(String key) {
        HttpResponse<String> refused =
                nordwerk.post(key.isEmpty() ? null : key, "{\"lines\":[{\"sku\":\"API-1\",\"quantity\":1}]}");
        assertEquals(400, refused.statusCode());
        assertEquals("order.idempotency-key-invalid", OrderClient.json(refused).getString("rule"));
    }

    @Test
    void aHugeBodyIsRefusedUnread() {
        String lines = "{\"sku\":\"API-1\",\"quantity\":1},".repeat(200_000);
        HttpResponse<String> refused =
                nordwerk.post(OrderClient.key(), "{\"lines\":[" + lines + "{\"sku\":\"API-1\",\"quantity\":1}]}");
        assertEquals(413, refused.statusCode());
    }

    @Test
    void aThousandLinesAreAnOrderAndOneMoreIsNot() {
        List<OrderClient.Line> lines = Collections.nCopies(1000, new OrderClient.Line(SKU, 1));
        List<OrderClient.Line> more = Collections.nCopies(1001, new OrderClient.Line(SKU, 1));
        HttpResponse<String> placed = nordwerk.place(OrderClient.key(), lines);
        assertEquals(201, placed.statusCode(), placed.body());
        HttpResponse<String> refused = nordwerk.place(OrderClient.key(), more);
        assertEquals("order.too-many-lines", OrderClient.json(refused).getString("rule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "size=101",
                "size=-1",
                "status=OPEN",
                "from=1.1.2026",
                "sort=password",
                "to=0000-00-00"
            })
    void wrongParametersOfTheList(String query) {
        HttpResponse<String> refused = nordwerk.get("orders?" + query);
        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals("order.parameter-invalid", OrderClient.json(refused).getString("rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number=%25", "po=_", "number='%3B--", "status=PLACED&status=CONFIRMED&sort=-gross&size=5"})
    void oddButHarmlessFilters(String query) {
        assertEquals(200, nordwerk.get("orders?" + query).statusCode());
    }

    @Test
    void staffDoNotOrder() {
        HttpResponse<String> refused = staff.place(OrderClient.key(), List.of(new OrderClient.Line(SKU, 1)));
        assertEquals(403, refused.statusCode());
        HttpResponse<String> stranger = new OrderClient("kontor_demo_nobody_0000000000000000")
                .place(OrderClient.key(), List.of(new OrderClient.Line(SKU, 1)));
        assertEquals(401, stranger.statusCode());
    }

    private void assertRefused(String body, int status, String rule) {
        long before = SQL.count("select count(*) from order_.sales_order");
        HttpResponse<String> refused = nordwerk.post(OrderClient.key(), body);
        assertEquals(status, refused.statusCode(), refused.body());
        JsonObject problem = OrderClient.json(refused);
        assertEquals(rule, problem.getString("rule"));
        assertFalse(problem.getString("detail").isBlank());
        assertEquals(before, SQL.count("select count(*) from order_.sales_order"));
    }
}
