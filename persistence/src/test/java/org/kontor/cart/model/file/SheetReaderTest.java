package org.kontor.cart.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class SheetReaderTest {

    @Test
    void columnsAreFoundByTheirHeadingAndLinesKeepTheirNumbersAndZeros() {
        Sheet sheet = csv(
                "\n\"Pos\";\"Artikel-Nr.\";\"Text\";\"Menge\";\"Einheit\"\n1;00012;\"a;b\";5;Stk\n\n2;X 7;c;1,5;\n");
        assertEquals(2, sheet.heading());
        assertEquals("3:00012:5:Stk 5:X 7:1,5:", text(sheet));
        assertEquals("1:007:3: 2:008:4:pcs", text(csv("007\t3\n008\t4\tpcs\n")));
        assertEquals("1:007 | 3 | 4 | 5::", text(csv("007,3,4,5")), "without a heading a row with more is unclear");
        assertEquals("2:A:3:", text(csv("Article;Quantity per box;Quantity\nA;9;3\n")));
        assertEquals("2:A:3:", text(csv("Article no.;Article name;Qty\nA;b;3\n")));
        assertEquals(
                "Article name, Product text",
                assertThrows(RuleViolated.class, () -> csv("Article name;Product text;Qty\nA;b;3\n"))
                        .details()
                        .get("columns"));
        Sheet two = csv("SKU;EAN;Qty\nA;4006381333931;1\n;4006381333931;2\n;;3\n");
        assertEquals("2:A:1: 3:4006381333931:2: 4::3:", text(two), "the first that is not empty");
        assertEquals(List.of("SKU", "EAN"), two.codes());
        for (String heading : List.of("Artikel;Artikel-Nr", "Product;SKU", "Item;Part number", "物料;物料编号")) {
            Sheet clear = csv(heading + ";Qty\nHammer;0815;3\nTongs;;1\n");
            assertEquals("2:0815:3: 3::1:", text(clear), "a name is no number: " + heading);
            assertEquals(List.of(), clear.codes());
        }
        assertEquals("2:A:1:", text(csv("Artikel;Menge\nA;1\n")), "but it is when no other column is");
        assertEquals(OrderFileRule.HEADING_AMBIGUOUS, broken("Article no;Material no;Qty\nA;B;1\n"));
        assertEquals(
                List.of("SKU", "MPN", "GTIN"),
                csv("SKU;MPN;GTIN;Qty\nA;B;C;1\n").codes());
        assertEquals(List.of(), csv("SKU;Qty\nA;1\n").codes());
        assertEquals(OrderFileRule.HEADING_AMBIGUOUS, broken("SKU;Qty;Quantity\nA;1;2\n"));
        assertEquals("2:货1:3:", text(csv("货号,数量\n货1,3\n")));
        byte[] wide = "\uFEFFsku\tqty\n\u00c41\t2\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("2:\u00c41:2:", text(SheetReader.read(wide)), "as some programs save Unicode text");
    }

    @Test
    void whatIsNoFileOfLinesIsRefusedWithItsReason() throws IOException {
        assertEquals(OrderFileRule.FILE_MISSING, broken(new byte[0]));
        assertEquals(OrderFileRule.FILE_EMPTY, broken("\n \n;\n"));
        assertEquals(OrderFileRule.QUANTITY_COLUMN_MISSING, broken("sku;name\nA;b\n"));
        assertEquals(OrderFileRule.FILE_NOT_UTF8, broken("\u00c4;1\n".getBytes(Charset.forName("windows-1252"))));
        assertEquals(OrderFileRule.FILE_NOT_READABLE, broken("A\0;1\n"));
        assertEquals(
                OrderFileRule.FILE_OF_OLD_FORM, broken(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}));
        assertEquals(OrderFileRule.FILE_TOO_LARGE, broken(new byte[SheetReader.MOST_BYTES + 1]));
        assertEquals(OrderFileRule.FILE_NOT_READABLE, broken(new byte[] {'P', 'K', 3, 4, 9, 9}));
        String lines = IntStream.rangeClosed(1, Sheet.MOST_LINES)
                .mapToObj(no -> "A" + no + ";1\n")
                .collect(Collectors.joining());
        assertEquals(Sheet.MOST_LINES, csv(lines).lines().size());
        assertEquals(OrderFileRule.TOO_MANY_LINES, broken(lines + "B;1\n"));
    }

    @Test
    void aWorkbookGivesWhatItsCellsShowAndWhatTheSheetHasSpoiltCanBeSeen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kontor", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lines");
            sheet.value(0, 0, "SKU");
            sheet.value(0, 1, "Qty");
            sheet.value(1, 0, "00123");
            sheet.value(1, 1, 5);
            sheet.value(2, 0, 123);
            sheet.style(2, 0).format("000000").set();
            sheet.value(2, 1, new BigDecimal("2.5"));
            sheet.value(3, 0, 4012345678901L);
            sheet.value(3, 1, "7");
            sheet.value(4, 0, java.time.LocalDate.of(2026, 3, 12));
            sheet.style(4, 0).format("yyyy-mm-dd").set();
            sheet.value(4, 1, 1);
        }
        Sheet sheet = SheetReader.read(bytes.toByteArray());
        assertEquals("2:00123:5: 3:000123:2.5: 4:4012345678901:7: 5:4.6093E+04:1:", text(sheet));
    }

    @Test
    void aSmallFileThatInflatesWithoutEndFillsNoMemory() throws IOException {
        String empty = "<row><c t='inlineStr'><is>" + "<r></r>".repeat(5_000_000) + "</is></c></row>";
        byte[] bomb = book(empty);
        assertTrue(bomb.length < 1 << 20, "it is small");
        assertEquals(OrderFileRule.FILE_INFLATES_TOO_MUCH, broken(bomb));
    }

    @Test
    void aSmallWorkbookThatClaimsEndlessNumbersOrPlacesIsRefusedOrItsCellShownAsItIs() throws IOException {
        assertEquals(
                "1:A:1E+999999999:",
                text(SheetReader.read(book("<row r='1'>" + A + "<c r='B1'><v>1E+999999999</v></c></row>"))));
        assertEquals("1:A:1:", text(SheetReader.read(book("<row r='1'>" + A + "<c r='B1'><v>1</v></c></row>"))));
        for (String rows : List.of(
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'>" + "<c/>".repeat(16_385) + "</row>",
                "<row r='2'/><row r='1'/>",
                "<row r='0'/>",
                "<row r='1'><c r='A1'><v>" + "9".repeat(40_000) + "</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
                "<row r='1'><c r='A1'><v>1,2</v></c></row>")) {
            assertEquals(OrderFileRule.FILE_NOT_READABLE, broken(book(rows)), rows.substring(0, 40 % rows.length()));
        }
        String wide = IntStream.rangeClosed(1, 1_300)
                .mapToObj(no -> "<row r='" + no + "'><c r='XFD" + no + "'/></row>")
                .collect(Collectors.joining());
        assertEquals(OrderFileRule.FILE_NOT_READABLE, broken(book(wide)));
    }

    private static final String A = "<c r='A1' t='inlineStr'><is><t>A</t></is></c>";

    private static byte[] book(String rows) throws IOException {
        Path real = Files.createTempFile("book", ".xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(real), "Kontor", "1.0")) {
            book.newWorksheet("Lines").value(0, 0, "x");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(real.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String sheet =
                        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                                + rows + "</sheetData></worksheet>";
                out.write(
                        part.getName().contains("worksheets/sheet")
                                ? sheet.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(part).readAllBytes());
            }
        }
        Files.delete(real);
        return bytes.toByteArray();
    }

    private static Sheet csv(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object broken(String text) {
        return broken(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object broken(byte[] file) {
        return assertThrows(RuleViolated.class, () -> SheetReader.read(file)).rule();
    }

    private static String text(Sheet sheet) {
        List<SheetLine> lines = sheet.lines();
        return lines.stream()
                .map(line -> line.line() + ":" + line.code() + ":" + line.quantity() + ":" + line.unit())
                .collect(Collectors.joining(" "));
    }
}
