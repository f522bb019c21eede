package org.kontor.document.service.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kontor.document.model.DocumentKind;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.event.OrderPlaced.ShipTo;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;
import org.kontor.organisation.event.OwnValue;
import org.kontor.returns.service.ReturnView;

/** Papers are read back from the PDF as a reader of PDF reads them. */
class PapersTest {

    private static final Instant MADE = Instant.parse("2026-11-22T23:30:00Z");
    private static final Party ENGLISH = party("en", "Europe/Berlin", "Süd & Übersee");
    private static final Party CHINESE = party("zh", "Asia/Shanghai", "华东事业部");

    @Test
    void theConfirmationSaysWhatWasOrderedAtWhichPrices() throws IOException {
        Papers.Paper paper =
                Papers.confirmation(order("Gruber & Söhne Präzisionsteile GmbH", 3), ENGLISH, "OC-2026-000007", MADE);
        String text = text(paper);
        for (String said : List.of(
                "Order confirmation OC-2026-000007",
                "Gruber & Söhne Präzisionsteile GmbH",
                "Größenstraße 5",
                "80331 München",
                "Süd & Übersee",
                "K100001",
                "PO-<4711>",
                "23 November 2026",
                "EUR 3,703.71",
                "VAT",
                "EUR 4,407.41",
                "1,000 pcs",
                "Your article no.: N-1",
                "0.123457",
                "per 100 pcs",
                "Confirmed: 400",
                "Equals 12,000 pcs",
                "Gate Süd",
                "On account, 30 days net",
                "Page 1 of 1")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        assertEquals(1, paper.pages());
        show("confirmation-en", paper);
    }

    @Test
    void aBuyerInChinaReadsChinese() throws IOException {
        Papers.Paper paper = Papers.confirmation(order("华信精密机械（苏州）有限公司", 12), CHINESE, "OC-2026-000008", MADE);
        String text = text(paper);
        for (String said :
                List.of("订单确认书", "华信精密机械（苏州）有限公司", "2026年11月23日", "净额合计", "贵司编号：N-1", "德国", "第 1 页，共 ", "件")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        show("confirmation-zh", paper);
    }

    @Test
    void theDeliveryNoteHasQuantitiesAndNoPrice() throws IOException {
        OrderView order = order("Gruber & Söhne Präzisionsteile GmbH", 3);
        ShipmentView shipment = new ShipmentView(
                "K100001-2",
                "K100001",
                "DHL",
                "00340434161094042557",
                ShipmentState.SHIPPED,
                MADE,
                MADE,
                null,
                List.of(new ShippedLine(2, "SKU-2", new BigDecimal("400.000"))));
        Papers.Paper paper =
                Papers.ofShipment(DocumentKind.DELIVERY_NOTE, order, shipment, ENGLISH, "DN-2026-000001", MADE);
        String text = text(paper);
        for (String said : List.of(
                "Delivery note DN-2026-000001",
                "K100001-2",
                "00340434161094042557",
                "400 pcs",
                "Ordered: 1,000",
                "SKU-2")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        for (String hidden : List.of("EUR", "3,703", "1,234", "0.123", "SKU-1", "SKU-3")) {
            assertFalse(text.contains(hidden), hidden + " in\n" + text);
        }
        show("delivery-en", paper);
        Papers.Paper list =
                Papers.ofShipment(DocumentKind.PACKING_LIST, order, shipment, CHINESE, "PL-2026-000001", MADE);
        String packed = text(list);
        assertTrue(packed.contains("装箱单 PL-2026-000001") && packed.contains("SKU-2"), packed);
        assertFalse(packed.contains("EUR") || packed.contains("00340434161094042557"), packed);
        show("packing-zh", list);
    }

    @Test
    void theReturnSlipSaysWhatMayComeBackAndWhere() throws IOException {
        OrderView order = order("Gruber & Söhne Präzisionsteile GmbH", 3);
        ReturnView asked = new ReturnView(
                "R100012",
                "K100001",
                "Gruber & Söhne",
                "Gisela Gruber",
                MADE,
                "",
                1,
                List.of(comingBack(1, "400"), comingBack(2, "0"), comingBack(3, null)));
        Papers.Paper slip = Papers.returnSlip(order, asked, ENGLISH, "RS-2026-000001", MADE);
        String text = text(slip);
        for (String said : List.of(
                "Return slip RS-2026-000001",
                "R100012",
                "400 pcs",
                "Wrong article",
                "K100001-2",
                "Send the goods to")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        assertFalse(text.contains("SKU-2") || text.contains("SKU-3"), text);
        show("return-en", slip);
        Papers.Paper chinese = Papers.returnSlip(order, asked, CHINESE, "RS-2026-000002", MADE);
        assertTrue(
                text(chinese).contains("退货随附单 RS-2026-000002") && text(chinese).contains("货不对"), text(chinese));
        show("return-zh", chinese);
    }

    private static ReturnView.Line comingBack(int lineNo, String authorised) {
        BigDecimal nothing = BigDecimal.ZERO;
        BigDecimal mayCome = authorised == null ? null : new BigDecimal(authorised);
        return new ReturnView.Line(
                lineNo,
                "K100001-2",
                lineNo,
                "SKU-" + lineNo,
                "Hexagon screw " + lineNo,
                "C62",
                MADE,
                new BigDecimal("500"),
                "WRONG_ARTICLE",
                "CREDIT",
                mayCome,
                "",
                mayCome == null ? null : "Desk",
                mayCome == null ? null : MADE,
                nothing,
                mayCome == null ? BigDecimal.ONE : nothing,
                nothing,
                nothing,
                nothing,
                null,
                null,
                "");
    }

    @Test
    void aThousandLinesHaveTheirHeadOnEachPage() throws IOException {
        long start = System.nanoTime();
        Papers.Paper paper = Papers.confirmation(order("Grand Total Ltd", 1000), ENGLISH, "OC-2026-000009", MADE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            assertEquals(paper.pages(), pdf.getNumberOfPages());
            assertTrue(paper.pages() > 20, "pages " + paper.pages());
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page < paper.pages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertTrue(text.contains("Unit price"), "no head on page " + page);
                assertTrue(text.contains("Page " + page + " of " + paper.pages()), text);
            }
        }
        String all = text(paper);
        IntStream.rangeClosed(1, 1000)
                .forEach(i -> assertTrue(
                        Pattern.compile("SKU-" + i + "\\b").matcher(all).find(), "line " + i));
        System.out.println("1,000 lines: " + took.toMillis() + " ms, " + paper.pages() + " pages, "
                + paper.content().length / 1024 + " kB");
        assertTrue(took.toSeconds() < 30, took.toString());
    }

    /** A long word breaks, a letter that XML cannot carry is left out, and every font is in the file. */
    @Test
    void whateverIsWrittenStaysOnThePage() throws IOException {
        String name = "W".repeat(180) + " \u0001<b>" + "長".repeat(120) + "</b> Łódź Ελλάδα";
        Papers.Paper paper = Papers.confirmation(order(name, 1), ENGLISH, "OC-2026-000010", MADE);
        String text = text(paper).replaceAll("\\s", "");
        assertTrue(text.contains("W".repeat(180)) && text.contains("長".repeat(120)), text);
        assertTrue(text.contains("<b>") && text.contains("ŁódźΕλλάδα"), text);
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            for (var page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
            assertTrue(StreamSupport.stream(pdf.getPages().spliterator(), false).count() > 0);
        }
        show("long", paper);
    }

    static String text(Papers.Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** To look at: target/papers. */
    static void show(String name, Papers.Paper paper) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name + ".pdf"), paper.content());
        try (PDDocument pdf = Loader.loadPDF(paper.content())) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }

    static Party party(String language, String zone, String division) {
        return new Party(
                language,
                "10001",
                ZoneId.of(zone),
                "DE123456789",
                division,
                new Party.Address("Einkauf", "Größenstraße 5", "80331", "München", null, "DE"));
    }

    static OrderView order(String company, int lines) {
        return new OrderView(
                "K100001",
                Instant.parse("2026-11-20T09:00:00Z"),
                null,
                null,
                1,
                company,
                "DE",
                "Anna",
                "anna@gruber.example",
                "PO-<4711>",
                LocalDate.of(2026, 12, 1),
                "ON_ACCOUNT",
                30,
                new ShipTo("Werk 2", "Wareneingang Tor 3", "Lindenweg 12a", "Nürnberg", "Bayern", "90402", "DE", null),
                "EUR",
                new BigDecimal("3703.71"),
                new BigDecimal("703.70"),
                new BigDecimal("4407.41"),
                "import",
                null,
                "SAP-0815",
                1,
                1L,
                "4100",
                null,
                null,
                List.of(new OwnValue("gate", "Gate", "TEXT", 1, "Süd")),
                false,
                IntStream.rangeClosed(1, lines).mapToObj(i -> line(i, company)).toList(),
                List.of());
    }

    private static OrderLineView line(int no, String company) {
        String name = no % 3 == 2
                ? "Sechskantschraube mit Schaft und Feingewinde, Stahl 8.8 verzinkt, M8 × 25, ähnlich DIN 960"
                : "Hexagon socket head cap screw ISO 4762, M" + no + " × 40 · 内六角圆柱头螺钉";
        return new OrderLineView(
                no,
                "PRODUCT",
                1L,
                "SKU-" + no,
                company.length() > 200 ? company : name,
                no % 2 == 1 ? "N-" + no : null,
                no == 3 ? "XBX" : "C62",
                new BigDecimal("1000.000"),
                new BigDecimal(no == 2 ? "400.000" : "1000.000"),
                BigDecimal.ZERO,
                new BigDecimal("0.123457"),
                new BigDecimal(no == 1 ? "100" : "1"),
                new BigDecimal("1234.57"),
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                no == 3 ? "C62" : null,
                no == 3 ? new BigDecimal("12000.000") : null);
    }
}
