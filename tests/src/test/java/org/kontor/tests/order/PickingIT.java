package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
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

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
