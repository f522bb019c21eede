package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Where the house packs itself, a delivery waits until its parcels are packed, labelled and handed over. */
class PackingIT {

    private static final Sql SQL = Kontor.sql();

    private final Http operations = People.signIn(People.OPERATIONS);
    private String order;
    private String delivery;

    @BeforeEach
    void aDeliveryWaits() {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(
                303,
                post(operations, "/office/deliveries", Map.of("packing", "on")).statusCode());
        String sku = TestArticles.make(SQL, "pk" + UUID.randomUUID().toString().substring(0, 8), 1, 50)
                .get(0);
        order = OrderClient.json(new OrderClient(OrderClient.KEYS.get(0))
                        .place(OrderClient.key(), List.of(new OrderClient.Line(sku, 5))))
                .getString("number");
        delivery = order + "-1";
        Probe.until("delivery " + delivery, this::state, List.of("SCHEDULED")::equals);
    }

    @AfterEach
    void asItWas() {
        SQL.update("delete from fulfilment.house_setting");
        Books.check(SQL);
    }

    @Test
    void whatIsReleasedIsPackedLabelledAndHandedOver() throws Exception {
        assertEquals(0, announced());
        assertTrue(operations.get("/office/deliveries").body().contains("/office/delivery/" + delivery));
        assertEquals(409, operations.get("/api/v1/labels/" + delivery).statusCode(), "nothing packed");
        assertEquals(422, send(Map.of("verb", "hand-over")).statusCode());
        for (String weight : List.of("", "0", "-1", "1.00001", "30000.1", "many")) {
            assertEquals(422, pack("1", weight, "0").statusCode(), weight);
        }
        assertEquals(422, pack("51", "1", "0").statusCode());
        assertEquals(303, pack("2", "12,5", "0").statusCode());
        assertEquals(List.of("12500", "12500"), SQL.list(units("weight_grams")));
        List<String> given = SQL.list(units("sscc"));
        HttpResponse<byte[]> labels = operations.bytes("/api/v1/labels/" + delivery);
        assertEquals(
                "application/pdf", labels.headers().firstValue("Content-Type").orElse(""));
        assertEquals(given, read(labels.body()));
        assertEquals(
                given.subList(1, 2),
                read(operations
                        .bytes("/api/v1/labels/" + delivery + "?parcel=2")
                        .body()));
        assertEquals(
                404, operations.get("/api/v1/labels/" + delivery + "?parcel=3").statusCode());
        assertEquals(
                422, operations.get("/api/v1/labels/" + delivery + "?parcel=x").statusCode());
        assertEquals(0, announced());
        assertEquals(303, send(Map.of("verb", "hand-over")).statusCode());
        Probe.until("delivery " + delivery + " has come", this::state, List.of("DELIVERED")::equals);
        assertEquals(1, announced());
        String page = operations.get("/office/delivery/" + delivery).body();
        assertTrue(page.contains(given.get(0)) && !page.contains("value=\"pack\""), page);
        assertEquals(422, pack("1", "1", "2").statusCode());
        assertEquals(422, send(Map.of("verb", "unpack", "sscc", given.get(0))).statusCode());
        assertEquals(422, send(Map.of("verb", "hand-over")).statusCode());
        refused("delete from fulfilment.handling_unit where sscc = '" + given.get(0) + "'", "has left");
        assertEquals(given, SQL.list(units("sscc")));
    }

    @Test
    void noNumberIsGivenTwice() {
        pack("2", "1", "0");
        List<String> given = SQL.list(units("sscc"));
        assertEquals(303, send(Map.of("verb", "unpack", "sscc", given.get(0))).statusCode());
        assertEquals(422, send(Map.of("verb", "unpack", "sscc", given.get(0))).statusCode(), "not there any more");
        pack("1", "1", "1");
        assertFalse(SQL.list(units("sscc")).contains(given.get(0)));
        refused(insert(given.get(0)), "sscc_given_pkey");
        refused(insert("123456789012345670"), "sscc_given_sscc_check");
        refused(
                "update fulfilment.handling_unit set sscc = '106141412345678908' where sscc = '" + given.get(1) + "'",
                "keeps its number");
        refused("delete from fulfilment.sscc_given where sscc = '" + given.get(0) + "'", "stays given");
        refused("update fulfilment.handling_unit set weight_grams = 0 where sscc = '" + given.get(1) + "'", "weight");
        assertEquals(
                0,
                SQL.count("select count(*) from fulfilment.sscc_given where fulfilment.check_digit(left(sscc, 17))"
                        + " <> cast(right(sscc, 1) as int)"));
    }

    /** Two at the same delivery, and a form that is sent twice: each round one of them packs. */
    @Test
    void whoPacksWhatAnotherHasPackedMeanwhileIsTold() throws Exception {
        assertEquals(Map.of(303, 1, 422, 11), Together.answers(12, () -> pack("3", "2", "0")
                .statusCode()));
        assertEquals(3, SQL.list(units("sscc")).size());
    }

    /** Each printer asks for the whole sheet: the server makes as many at once as its memory is good for. */
    @Test
    void labelsArePrintedForManyAtOnce() throws Exception {
        pack("12", "1", "0");
        assertEquals(Map.of(200, 24), Together.answers(24, () -> operations
                .get("/api/v1/labels/" + delivery)
                .statusCode()));
    }

    @Test
    void onlyStaffOfTheWarehousePackAndBuyersSeeNoLabels() {
        pack("1", "1", "0");
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(403, buyer.get("/api/v1/labels/" + delivery).statusCode());
        assertEquals(403, buyer.get("/office/delivery/" + delivery).statusCode());
        Http desk = People.signIn(People.ORDER_DESK);
        String page = desk.get("/office/delivery/" + delivery).body();
        assertTrue(page.contains(delivery) && !page.contains("value=\"pack\""), page);
        for (String verb : List.of("pack", "unpack", "hand-over")) {
            assertEquals(
                    403,
                    post(
                                    desk,
                                    "/office/delivery/" + delivery,
                                    Map.of("verb", verb, "count", "1", "weight", "1", "seen", "1"))
                            .statusCode(),
                    verb);
        }
        assertEquals(
                403, post(desk, "/office/deliveries", Map.of("packing", "off")).statusCode());
        assertEquals(404, operations.get("/office/delivery/K1-1").statusCode());
        assertEquals(404, operations.get("/api/v1/labels/" + order + "-2").statusCode());
    }

    private List<String> state() {
        return SQL.list("select state from fulfilment.shipment where number = ?", delivery);
    }

    private long announced() {
        return SQL.count(
                "select count(*) from integration.outbox_message where aggregate_id = ? and type = 'ShipmentAnnounced'",
                delivery);
    }

    private String units(String column) {
        return "select u." + column
                + " from fulfilment.handling_unit u join fulfilment.shipment s on s.id = u.shipment_id"
                + " where s.number = '" + delivery + "' order by u.id";
    }

    private String insert(String sscc) {
        return "insert into fulfilment.handling_unit (shipment_id, sscc, weight_grams, packed_at) select id, '" + sscc
                + "', 1000, now() from fulfilment.shipment where number = '" + delivery + "'";
    }

    private static void refused(String deed, String why) {
        Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(deed), deed);
        assertTrue(refused.getCause().getMessage().contains(why), refused.getCause()::getMessage);
    }

    private HttpResponse<String> pack(String count, String weight, String seen) {
        return send(Map.of("verb", "pack", "count", count, "weight", weight, "seen", seen));
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        return post(operations, "/office/delivery/" + delivery, fields);
    }

    private static HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(http.get(page)));
        return http.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    private static List<String> read(byte[] labels) throws Exception {
        List<String> read = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(labels)) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var picture = new PDFRenderer(pdf).renderImageWithDPI(page, 203);
                int[] points =
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
                var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
                String text = new Code128Reader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true))
                        .getText();
                assertTrue(text.startsWith("]C100"), text);
                read.add(text.substring("]C100".length()));
            }
        }
        return read;
    }
}
