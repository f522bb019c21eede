package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** What a delivery is made of is fetched from the shelves before it is packed. */
class PickingIT {

    private static final Sql SQL = Kontor.sql();

    private WaitingDelivery delivery;

    @BeforeEach
    void aDeliveryWaits() {
        delivery = new WaitingDelivery(SQL);
    }

    @AfterEach
    void asItWas() {
        SQL.update("delete from fulfilment.house_setting");
        Books.check(SQL);
    }

    @Test
    void thePickListSaysWhatToFetchInTheOrderOfTheArticles() throws IOException {
        HttpResponse<byte[]> list = delivery.operations.bytes("/api/v1/pick-lists/" + delivery.number);
        assertEquals(200, list.statusCode());
        assertEquals(
                "application/pdf", list.headers().firstValue("Content-Type").orElse(""));
        String text = text(list.body());
        String first = delivery.skus.get(0);
        String second = delivery.skus.get(1);
        assertTrue(text.contains("Pick list " + delivery.number) && text.contains("Test article " + first), text);
        assertTrue(text.indexOf(first) > 0 && text.indexOf(first) < text.indexOf(second), text);
        assertTrue(text.contains("3 pcs") && text.contains("5 pcs") && text.contains(delivery.gtin), text);
        assertTrue(delivery.operations
                .get("/office/delivery/" + delivery.number)
                .body()
                .contains("/api/v1/pick-lists/" + delivery.number));
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(403, buyer.get("/api/v1/pick-lists/" + delivery.number).statusCode());
        assertEquals(
                404,
                delivery.operations
                        .get("/api/v1/pick-lists/" + delivery.number + "9")
                        .statusCode());
        assertEquals(303, delivery.send(Map.of("verb", "pack", "count", "1", "weight", "1", "seen", "0")));
        assertEquals(303, delivery.send(Map.of("verb", "hand-over")));
        assertEquals(
                409,
                delivery.operations.get("/api/v1/pick-lists/" + delivery.number).statusCode());
    }

    @Test
    void eachScanCountsForTheLineThatIsShown() {
        String first = delivery.skus.get(0);
        String second = delivery.skus.get(1);
        assertTrue(page().contains("<h2 id=\"article\">" + first), page());
        HttpResponse<String> wrong = scan(2, second);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("this is " + second + ". Expected: " + first), wrong.body());
        assertTrue(wrong.body().contains("autofocus") && !wrong.body().contains("data-focus"), "the scanner goes on");
        assertTrue(scan(2, "4006381333931").body().contains("4006381333931 is no article of this delivery"));
        assertEquals(List.of(), picked());
        assertEquals(303, scan(2, first.toUpperCase(Locale.ROOT)).statusCode());
        assertEquals(List.of("2:1"), picked());
        assertEquals("?line=2", location(scan(2, first)));
        assertEquals("?done=line-picked", location(scan(2, first)));
        assertEquals(422, scan(2, first).statusCode());
        assertTrue(page().contains("<h2 id=\"article\">" + second), "the next line is shown");
        assertEquals(303, scan(1, delivery.gtin).statusCode());
        assertEquals(303, scan(1, "0" + delivery.gtin).statusCode());
        assertEquals(303, scan(1, "]C1020" + delivery.gtin + "372").statusCode());
        assertEquals(List.of("1:4", "2:3"), picked());
        assertEquals(422, scan(1, "020" + delivery.gtin + "372").statusCode(), "one is left");
        assertEquals(303, verb(Map.of("verb", "undo", "line", "1")).statusCode());
        assertEquals(List.of("1:2", "2:3"), picked());
        assertEquals(
                1,
                SQL.count("select count(*) from compliance.audit_entry where object_key = ?", delivery.number),
                "what is laid back leaves a trail");
    }

    @Test
    void aTypedQuantityCountsOnceAndIsNeverMoreThanIsLeft() {
        for (String quantity : List.of("", "0", "-1", "1.5", "6", "many")) {
            assertEquals(422, take(1, quantity, "0").statusCode(), quantity);
        }
        assertEquals(303, take(1, "4", "0").statusCode());
        assertEquals(422, take(1, "1", "0").statusCode(), "sent twice");
        assertEquals(404, take(7, "1", "0").statusCode());
        assertEquals(400, verb(Map.of("verb", "fly", "line", "1")).statusCode());
        assertEquals("?done=line-picked", location(take(1, "1", "4")));
        assertEquals(List.of("1:5"), picked());
        refused(insert(1, "0.001"), "more is picked than goes");
        refused(insert(2, "0"), "pick_quantity_check");
        refused("update fulfilment.pick set quantity = 1 where shipment_id = " + shipment(), "stays or is laid back");
    }

    @Test
    void twoWhoPickOfOneLineTakeNoMoreThanGoes() throws Exception {
        assertEquals(Map.of(303, 5, 422, 11), Together.answers(16, () -> scan(1, delivery.gtin)
                .statusCode()));
        assertEquals(List.of("1:5"), picked());
        assertEquals(Map.of(303, 1, 422, 7), Together.answers(8, () -> take(2, "1", "0")
                .statusCode()));
        assertEquals(List.of("1:5", "2:1"), picked());
    }

    @Test
    void whereTheHouseSaysSoOnlyWhatIsPickedCompletelyIsHandedOver() {
        assertEquals(
                303,
                delivery.post(delivery.operations, "/office/deliveries", Map.of("picking", "on"))
                        .statusCode());
        assertEquals(303, delivery.send(Map.of("verb", "pack", "count", "1", "weight", "1", "seen", "0")));
        take(2, "3", "0");
        assertEquals(422, delivery.send(Map.of("verb", "hand-over")));
        assertEquals(List.of("SCHEDULED"), delivery.state());
        take(1, "5", "0");
        assertTrue(page().contains("Everything is picked."), page());
        assertEquals(303, delivery.send(Map.of("verb", "hand-over")));
        assertEquals(422, verb(Map.of("verb", "undo", "line", "1")).statusCode());
        assertEquals(422, scan(1, delivery.gtin).statusCode());
        refused("delete from fulfilment.pick where shipment_id = " + shipment(), "not picked any more");
        assertEquals(List.of("1:5", "2:3"), picked());
    }

    @Test
    void onlyStaffOfTheWarehousePick() {
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(403, buyer.get("/office/pick/" + delivery.number).statusCode());
        Http desk = People.signIn(People.ORDER_DESK);
        String seen = desk.get("/office/pick/" + delivery.number).body();
        assertTrue(seen.contains(delivery.skus.get(0)) && !seen.contains("value=\"scan\""), seen);
        for (String verb : List.of("scan", "take", "undo")) {
            assertEquals(
                    403,
                    delivery.post(
                                    desk,
                                    "/office/pick/" + delivery.number,
                                    Map.of(
                                            "verb",
                                            verb,
                                            "line",
                                            "1",
                                            "scan",
                                            delivery.gtin,
                                            "quantity",
                                            "1",
                                            "seen",
                                            "0"))
                            .statusCode(),
                    verb);
        }
        assertEquals(
                403,
                delivery.post(desk, "/office/deliveries", Map.of("picking", "on"))
                        .statusCode());
        assertEquals(404, delivery.operations.get("/office/pick/K1-1").statusCode());
    }

    /** Line number and what was picked of it. */
    private List<String> picked() {
        return SQL.list("select line_no || ':' || trim_scale(sum(quantity)) from fulfilment.pick where shipment_id = "
                + shipment() + " group by line_no order by line_no");
    }

    private String shipment() {
        return "(select id from fulfilment.shipment where number = '" + delivery.number + "')";
    }

    private String insert(int line, String quantity) {
        return "insert into fulfilment.pick (shipment_id, line_no, quantity, picked_by, picked_at) select " + shipment()
                + ", " + line + ", " + quantity + ", 'nobody', now()";
    }

    private static void refused(String deed, String why) {
        Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(deed), deed);
        assertTrue(refused.getCause().getMessage().contains(why), refused.getCause()::getMessage);
    }

    private String page() {
        return delivery.operations.get("/office/pick/" + delivery.number).body();
    }

    private HttpResponse<String> scan(int line, String code) {
        return verb(Map.of("verb", "scan", "line", "" + line, "scan", code));
    }

    private HttpResponse<String> take(int line, String quantity, String seen) {
        return verb(Map.of("verb", "take", "line", "" + line, "quantity", quantity, "seen", seen));
    }

    private HttpResponse<String> verb(Map<String, String> fields) {
        return delivery.post(delivery.operations, "/office/pick/" + delivery.number, fields);
    }

    private String location(HttpResponse<String> moved) {
        String to = moved.headers().firstValue("Location").orElse("");
        return to.substring(to.indexOf(delivery.number) + delivery.number.length());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
