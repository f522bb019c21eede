package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** An order in boxes: priced as its content, held in pieces, and the same whatever becomes of the box. */
class UnitOrderIT {

    private static final Sql SQL = Kontor.sql();

    private final OrderClient nordwerk = new OrderClient(OrderClient.KEYS.get(0));
    private String sku;

    @BeforeEach
    void anArticleInBoxesOfFifty() {
        sku = TestArticles.make(SQL, "BOX" + OrderClient.key().substring(5, 13), 1, 300)
                .get(0);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity, max_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1, 5 from catalog.product where sku = ?",
                sku);
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(SQL);
    }

    private HttpResponse<String> order(String lines) {
        return nordwerk.post(OrderClient.key(), "{\"lines\":[" + lines.replace("SKU", sku) + "]}");
    }

    private static BigDecimal number(JsonObject line, String name) {
        return line.getJsonNumber(name).bigDecimalValue().stripTrailingZeros();
    }

    @Test
    void boxesArePricedAsTheirContentAndHeldInPieces() {
        Instant before = Instant.now();
        HttpResponse<String> placed =
                order("{\"sku\":\"SKU\",\"quantity\":2,\"unit\":\"XBX\"},{\"sku\":\"SKU\",\"quantity\":5}");
        assertEquals(201, placed.statusCode(), placed.body());
        String number = OrderClient.json(placed).getString("number");
        JsonObject order = OrderClient.json(nordwerk.get("orders/" + number));
        JsonObject boxes = order.getJsonArray("lines").getJsonObject(0);
        assertEquals("XBX", boxes.getString("unit"));
        assertEquals("C62", boxes.getString("baseUnit"));
        assertEquals(new BigDecimal("1E+2"), number(boxes, "baseQuantity"));
        assertEquals(new BigDecimal("9E+2"), number(boxes, "net"), "100 pieces at 9.00");
        JsonObject pieces = order.getJsonArray("lines").getJsonObject(1);
        assertEquals(new BigDecimal("5E+1"), number(pieces, "net"), "pieces count for themselves");
        assertTrue(!pieces.containsKey("baseUnit"));
        assertEquals(195, TestArticles.left(SQL, sku));
        assertEquals(
                2,
                SQL.count(
                        "select count(*) from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                                + " join pricing.price r on r.id = l.price_row and r.version = l.price_row_version"
                                + " join pricing.price_list k on k.id = r.price_list_id and k.code = l.price_list"
                                + " where o.number = ? and l.product_id = r.product_id and l.priced_at >= ?::timestamptz"
                                + " and l.unit_price / l.price_base * l.unit_denominator / l.unit_numerator = r.amount / r.price_base",
                        number,
                        before.minusSeconds(1).toString()),
                "the list, row, version and instant of the price stand on the line");
        assertEquals(
                "105.000",
                SQL.one(
                        "select sum(s.quantity) from report.sales_line s join order_.sales_order o on o.id = s.document_id"
                                + " where s.document_kind = 'ORDER' and o.number = ?",
                        number),
                "two boxes and five pieces are pieces that were sold");
        SQL.update(
                "update catalog.sales_unit set numerator = 25, version = version + 1 where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        JsonObject after = OrderClient.json(nordwerk.get("orders/" + number))
                .getJsonArray("lines")
                .getJsonObject(0);
        assertEquals(
                boxes.getJsonNumber("baseQuantity"), after.getJsonNumber("baseQuantity"), "an order does not change");
        assertEquals(boxes.getJsonNumber("net"), after.getJsonNumber("net"));
    }

    @Test
    void whatTheUnitDoesNotAllowIsRefused() {
        String wanted = "{\"sku\":\"SKU\",\"quantity\":%s,\"unit\":\"%s\"}";
        assertTrue(order(wanted.formatted("1", "XPX")).body().contains("order.unit-unknown"));
        assertTrue(order(wanted.formatted("1.5", "XBX")).body().contains("kernel.quantity-must-fit-the-unit"));
        assertTrue(order(wanted.formatted("6", "XBX")).body().contains("kernel.quantity-above-maximum"));
        String both = wanted.formatted("5", "XBX") + "," + wanted.formatted("51", "C62");
        HttpResponse<String> tooMuch = order(both);
        assertTrue(tooMuch.body().contains("order.stock-short"), tooMuch.body());
        SQL.update(
                "update catalog.sales_unit set retired_at = now() where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                sku);
        assertTrue(order(wanted.formatted("1", "XBX")).body().contains("order.unit-unknown"));
        assertEquals(300, TestArticles.left(SQL, sku));
    }
}
