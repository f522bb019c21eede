package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** What is in stock goes at once, the rest when it comes: each parcel is a shipment, and no goods go twice. */
class SeveralShipmentsIT {

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk desk = new BackOrderDesk();
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final Parcels parcels = new Parcels(sql);
    private final String sku = TestArticles.make(
                    sql, "ss" + UUID.randomUUID().toString().substring(0, 8), 1, 10)
            .get(0);
    private String bring;

    @BeforeEach
    void goodsAreOnOrder() {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, desk.allow(sku, "").statusCode());
        bring = desk.open(sku, "30", "2098-02-01");
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void whatIsInStockGoesAtOnceAndTheRestWhenItComes() {
        String number = ordered("{\"sku\":\"SKU\",\"quantity\":12}", false);
        parcels.shipped(number, "1:10");
        assertEquals("CONFIRMED", read(number).getString("status"));
        Probe.until("the first parcel has come", () -> read(number).getString("delivery"), "PARTLY_DELIVERED"::equals);
        receive("1");
        parcels.shipped(number, "1:10", "2:1");
        receive("1");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
        parcels.shipped(number, "1:10", "2:1", "3:1");
        Probe.until("all of it has come", () -> read(number).getString("delivery"), "DELIVERED"::equals);
        assertEquals(
                3,
                read(number).getJsonArray("shipments").getValuesAs(JsonObject.class).stream()
                        .map(parcel -> parcel.getString("trackingNumber"))
                        .distinct()
                        .count(),
                "each parcel has a tracking number of its own");
    }

    @Test
    void ofACompleteDeliveryNothingGoesBeforeAllIsThere() {
        String number = ordered("{\"sku\":\"SKU\",\"quantity\":12}", true);
        Probe.until("the ERP confirms", () -> read(number).getString("status"), "CONFIRMED"::equals);
        receive("1");
        parcels.heard(number);
        assertEquals(List.of(), parcels.of(number));
        receive("1");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
        parcels.shipped(number, "1:12");
        assertFalse(read(number).getJsonArray("lines").getJsonObject(0).containsKey("waiting"));
    }

    @Test
    void ofWhatIsOrderedInBoxesWholeBoxesGo() {
        sql.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 4, 0, 1, 1 from catalog.product where sku = ?",
                sku);
        String number = ordered("{\"sku\":\"SKU\",\"quantity\":3,\"unit\":\"XBX\"}", false);
        parcels.shipped(number, "1:2");
        receive("1");
        parcels.heard(number);
        assertEquals(List.of("1:2"), parcels.of(number), "eleven pieces are two boxes");
        receive("1");
        parcels.shipped(number, "1:2", "2:1");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
    }

    @Test
    void newsThatIsHeardOftenAnnouncesOnce() {
        String number = ordered("{\"sku\":\"SKU\",\"quantity\":14}", false);
        parcels.shipped(number, "1:10");
        parcels.repeat(number, "order", "DeliveryReleased", 12);
        receive("3");
        parcels.repeat(number, "inventory", "HeldForOrder", 12);
        parcels.repeat(number, "order", "DeliveryReleased", 12);
        parcels.heard(number);
        parcels.shipped(number, "1:10", "2:3");
        receive("1");
        Probe.until("all of it has gone", () -> read(number).getString("status"), "COMPLETED"::equals);
        parcels.repeat(number, "inventory", "HeldForOrder", 3);
        parcels.heard(number);
        parcels.shipped(number, "1:10", "2:3", "3:1");
    }

    @Test
    void theDatabaseRefusesWhatIsAnnouncedTwice() {
        String number = ordered("{\"sku\":\"SKU\",\"quantity\":12}", false);
        parcels.shipped(number, "1:10");
        String line = "update order_.sales_order_line l set announced_quantity = %s from order_.sales_order o"
                + " where o.id = l.order_id and o.number = ?";
        refused("sales_order_line_announced", line.formatted("13"), number);
        refused("stays announced", line.formatted("9"), number);
        refused("was released already", "update order_.sales_order set delivery_count = 0 where number = ?", number);
        refused("does not change", "update order_.sales_order set complete_delivery = true where number = ?", number);
    }

    private void refused(String why, String statement, String number) {
        AssertionError refused = assertThrows(AssertionError.class, () -> sql.update(statement, number));
        assertTrue(String.valueOf(refused.getCause()).contains(why), refused::toString);
    }

    private void receive(String quantity) {
        assertEquals(303, desk.receive(bring, quantity).statusCode());
    }

    private String ordered(String line, boolean complete) {
        HttpResponse<String> answer = program.post(
                OrderClient.key(),
                "{\"lines\":[" + line.replace("SKU", sku) + "]" + (complete ? ",\"completeDelivery\":true}" : "}"));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private JsonObject read(String number) {
        return OrderClient.json(program.get("orders/" + number));
    }
}
