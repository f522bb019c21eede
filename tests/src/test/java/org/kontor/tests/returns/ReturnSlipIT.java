package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.tests.returns.ReturnTrip.done;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** What lies in a parcel that comes back says what may come, and is read by scanners where it arrives. */
class ReturnSlipIT {

    private static final Sql SQL = Kontor.sql();
    private static final String SLIP = "/api/v1/documents/return-slip/";

    @Test
    void theSlipSaysWhatMayComeBackAndStaysAsItWasMade() throws Exception {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String order = company.delivered(10);
        String number = trip.requested(order, 5);
        assertEquals(409, company.buyer.get(SLIP + number).statusCode(), "nobody has decided");
        assertFalse(company.buyer.get("/return/" + number).body().contains(SLIP));
        done(trip.post(number, Map.of("a1", "4", "words1", "One is used.")));
        byte[] slip = company.buyer.bytes(SLIP + number).body();
        try (PDDocument pdf = Loader.loadPDF(slip)) {
            String text = new PDFTextStripper().getText(pdf);
            for (String said :
                    new String[] {number, order, "4 pcs", "Damaged on the way", "RS-", "Send the goods to"}) {
                assertTrue(text.contains(said), said + " in\n" + text);
            }
            assertEquals(number, scanned(pdf));
        }
        assertTrue(company.buyer.get("/return/" + number).body().contains(SLIP + number));
        assertTrue(trip.desk.get("/office/return/" + number).body().contains(SLIP + number));
        trip.received(number, 4);
        assertArrayEquals(slip, trip.desk.bytes(SLIP + number).body(), "for staff and later the same");
        String paper =
                SQL.one("select number from document.document where kind = 'RETURN_SLIP' and subject = ?", number);
        assertArrayEquals(
                slip, company.buyer.bytes("/api/v1/documents/" + paper).body());
        assertTrue(company.buyer.get("/documents?q=" + paper).body().contains(paper));
    }

    @Test
    void nobodyElseGetsItAndWhatIsDeniedHasNone() {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String number = trip.authorised(company.delivered(3), 2);
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(404, anna.get(SLIP + number).statusCode());
        assertEquals(404, company.buyer.get(SLIP + "R1").statusCode());
        assertEquals(200, company.buyer.get(SLIP + number).statusCode());
        String denied = trip.requested(company.delivered(3), 2);
        done(trip.post(denied, Map.of("a1", "0", "words1", "They are used.")));
        assertEquals(409, company.buyer.get(SLIP + denied).statusCode());
        assertFalse(company.buyer.get("/return/" + denied).body().contains(SLIP));
    }

    private static String scanned(PDDocument pdf) throws Exception {
        var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 203);
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        return new Code128Reader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
