package org.kontor.document.service.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.fulfilment.service.HandlingUnitView;
import org.kontor.fulfilment.service.ShipmentView;

/** Labels are drawn as a printer draws them and read back by a reader of barcodes. */
class LabelsTest {

    /** As printers of labels have them. */
    private static final int DOTS_PER_INCH = 203;

    private static final double MM_PER_INCH = 25.4;
    private static final List<HandlingUnitView> UNITS = List.of(
            new HandlingUnitView(1, "095212340000000006", 12_500),
            new HandlingUnitView(2, "106141412345678908", 800),
            new HandlingUnitView(3, "376104250021234569", 1_250_000));

    @Test
    void everyLabelIsReadBackAsTheSsccOfItsUnit() throws IOException, ReaderException {
        Papers.Paper paper = labels("Gruber & Söhne Präzisionsteile GmbH", "en", UNITS);
        assertEquals(UNITS.size(), paper.pages());
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            for (HandlingUnitView unit : UNITS) {
                Result read = read(picture(pdf, unit.position() - 1));
                assertEquals("]C100" + unit.sscc(), read.getText());
            }
        }
        PapersTest.show("label-en", paper);
    }

    /** GS1 General Specifications, 5.12: 0.495 to 0.94 mm for the narrowest bar, 31.75 mm high, ten modules of quiet zone. */
    @Test
    void theBarsAreAsLargeAsScannersInWarehousesNeedThem() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(labels("Gruber", "en", UNITS.subList(0, 1)).content())) {
            assertEquals(105, mm(pdf.getPage(0).getMediaBox().getWidth() / 72 * 1000), 0.5);
            assertEquals(148, mm(pdf.getPage(0).getMediaBox().getHeight() / 72 * 1000), 0.5);
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 1000);
            int row = picture.getHeight() - (int) (30 / MM_PER_INCH * 1000);
            int first = 0;
            while (!dark(picture, first, row)) {
                first++;
            }
            int last = picture.getWidth() - 1;
            while (!dark(picture, last, row)) {
                last--;
            }
            double module = mm(last - first + 1) / (11 * 13 + 13);
            assertTrue(module >= 0.495 && module <= 0.94, "narrowest bar " + module + " mm");
            assertTrue(mm(first) >= 10 * module, "left of the bars " + mm(first) + " mm");
            assertTrue(mm(picture.getWidth() - last) >= 10 * module, "right of the bars");
            int top = row;
            while (dark(picture, first + 2, top)) {
                top--;
            }
            int bottom = row;
            while (dark(picture, first + 2, bottom)) {
                bottom++;
            }
            assertTrue(mm(bottom - top) >= 31.75, "height " + mm(bottom - top) + " mm");
        }
    }

    @Test
    void peopleReadWhoSendsWhatToWhom() throws IOException {
        String text = PapersTest.text(labels("Gruber & Söhne Präzisionsteile GmbH", "en", UNITS));
        for (String said : List.of(
                "Kontor",
                "Gruber & Söhne Präzisionsteile GmbH",
                "Wareneingang Tor 3",
                "Lindenweg 12a",
                "90402 Nürnberg",
                "Germany",
                "K100001-2",
                "PO-<4711>",
                "1 of 3",
                "3 of 3",
                "12.5 kg",
                "1,250 kg",
                "(00) 095212340000000006")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        Papers.Paper chinese = labels("华信精密机械（苏州）有限公司", "zh", UNITS);
        assertTrue(PapersTest.text(chinese).contains("第 2 件，共 3 件"), PapersTest.text(chinese));
        PapersTest.show("label-zh", chinese);
    }

    @Test
    void aLongNameLeavesTheBarsAlone() throws IOException, ReaderException {
        Papers.Paper paper = labels("W".repeat(180) + " " + "長".repeat(120), "en", UNITS.subList(0, 1));
        assertEquals(1, paper.pages());
        String text = PapersTest.text(paper);
        assertTrue(text.contains("W…") && !text.contains("長") && text.contains("Lindenweg 12a"), text);
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            assertEquals("]C100" + UNITS.get(0).sscc(), read(picture(pdf, 0)).getText());
        }
        PapersTest.show("label-long", paper);
    }

    private static Papers.Paper labels(String company, String language, List<HandlingUnitView> units) {
        ShipmentView shipment = new ShipmentView(
                "K100001-2",
                "K100001",
                null,
                null,
                ShipmentState.SCHEDULED,
                null,
                null,
                null,
                List.of(new ShippedLine(1, "SKU-1", BigDecimal.ONE)));
        return Papers.labels(
                PapersTest.order(company, 3),
                shipment,
                units,
                UNITS.size(),
                PapersTest.party(language, "Europe/Berlin", null));
    }

    private static BufferedImage picture(PDDocument pdf, int page) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page, DOTS_PER_INCH);
    }

    private static Result read(BufferedImage picture) throws ReaderException {
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        return new Code128Reader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true));
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) < 128;
    }

    private static double mm(double thousandthsOfAnInch) {
        return thousandthsOfAnInch / 1000 * MM_PER_INCH;
    }
}
