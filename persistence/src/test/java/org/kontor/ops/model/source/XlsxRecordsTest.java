package org.kontor.ops.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

class XlsxRecordsTest {

    private static final SourceLimits LIMITS = new SourceLimits(1 << 30, 1 << 26, 200, 10_000, 2_000, 20_000, 50);

    @Test
    void cellsComeAsOurFormWritesThem() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "sku", "weight", "day", "active", "count", "empty");
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, new BigDecimal("12.50"));
            sheet.value(1, 2, LocalDate.of(2026, 3, 1));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, true);
            sheet.formula(1, 4, "2+3");
            sheet.value(3, 0, "A-2");
        });
        try (RecordSource source = open(file)) {
            assertEquals(List.of("sku", "weight", "day", "active", "count", "empty"), source.header());
            SourceRecord first = source.next();
            assertEquals(List.of("A-1", "12.5", "2026-03-01"), first.cells().subList(0, 3));
            assertEquals("true", first.cells().get(3).toLowerCase(java.util.Locale.ROOT));
            assertEquals(6, first.cells().size());
            SourceRecord second = source.next();
            assertEquals(List.of("A-2", "", "", "", "", ""), second.cells());
            assertEquals(2, second.recordNo());
            assertEquals(4, second.lineNo());
            assertNull(source.next());
        }
    }

    @Test
    void nothingStaysOnDisk() throws IOException {
        long before = files();
        try (RecordSource source = open(workbook(sheet -> header(sheet, "sku")))) {
            assertNull(source.next());
        }
        refused("PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8));
        assertEquals(before, files());
    }

    private static long files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("kontor-import"))
                    .count();
        }
    }

    @Test
    void aWorkbookThatInflatesTooMuchIsRefused() throws IOException {
        String cells = "<c r=\"A1\" t=\"inlineStr\"><is>" + "<r></r>".repeat(5_000_000) + "</is></c>";
        byte[] file = altered(workbook(sheet -> header(sheet, "sku")), "<sheetData>", "<sheetData><row>" + cells);
        assertEquals(OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, refused(file).rule());
    }

    @Test
    void whatOfAWorkbookIsNotReadMayBeAsLargeAsItWants() throws IOException {
        byte[] picture = new byte[30 << 20];
        try (RecordSource source = open(with(workbook(sheet -> header(sheet, "sku")), "xl/media/photo.png", picture))) {
            assertEquals(List.of("sku"), source.header());
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] whole = workbook(sheet -> header(sheet, "sku", "name"));
        assertEquals(
                OpsRule.IMPORT_WORKBOOK_UNREADABLE,
                refused(Arrays.copyOf(whole, whole.length / 2)).rule());
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.closeEntry();
        }
        assertEquals(
                OpsRule.IMPORT_PARCEL_NEEDS_ONE_CATALOGUE,
                refused(other.toByteArray()).rule());
        assertEquals(
                OpsRule.IMPORT_FILE_EMPTY,
                refused(workbook(sheet -> sheet.width(0, 9))).rule());
    }

    @Test
    void aPartThatStandsTwiceIsRefusedWhole() throws IOException {
        byte[] sheet = workbook(page -> header(page, "sku"));
        byte[] once = with(with(sheet, "xl/extra1.bin", new byte[1]), "xl/extra2.bin", new byte[1]);
        try (RecordSource source = open(once)) {
            assertEquals(List.of("sku"), source.header());
        }
        byte[] twice = new String(once, StandardCharsets.ISO_8859_1)
                .replace("xl/extra2.bin", "xl/extra1.bin")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(OpsRule.IMPORT_WORKBOOK_UNREADABLE, refused(twice).rule());
    }

    @Test
    void aCellThatIsTooLongIsRefused() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "sku");
            sheet.value(1, 0, "x".repeat(2_001));
        });
        assertEquals(OpsRule.IMPORT_RECORD_UNREADABLE, refused(file).rule());
    }

    @Test
    void numbersHaveFifteenDigitsAndAreKnownAsNumbers() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "sku", "weight");
            sheet.value(1, 0, "1.5");
            sheet.value(1, 1, new BigDecimal("1.1000000000000001"));
        });
        try (RecordSource source = open(file)) {
            SourceRecord record = source.next();
            assertEquals(List.of("1.5", "1.1"), record.cells());
            assertEquals(Set.of(1), record.numbers());
        }
    }

    @Test
    void aNumberThatNobodyWouldWriteOutStaysAsTheFileHasIt() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "sku", "day", "zeros", "long");
            sheet.value(1, 0, new BigDecimal("1E999999999"));
            sheet.value(1, 2, 123);
            sheet.style(1, 2).format("000000").set();
            sheet.value(1, 3, new BigDecimal("123456789012345678"));
        });
        try (RecordSource source = open(file)) {
            assertEquals(
                    List.of("1E+999999999", "", "000123", "123456789012345678"),
                    source.next().cells());
        }
        byte[] days = workbook(sheet -> {
            header(sheet, "sku");
            sheet.value(1, 0, new BigDecimal("1E999999999"));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
        });
        assertEquals(OpsRule.IMPORT_RECORD_UNREADABLE, refused(days).rule());
    }

    @Test
    void aCellBeyondTheLastColumnIsRefusedBeforeItIsMade() throws IOException {
        byte[] file = altered(workbook(sheet -> header(sheet, "sku")), "r=\"A1\"", "r=\"ZZZZZZ1\"");
        assertEquals(OpsRule.IMPORT_WORKBOOK_UNREADABLE, refused(file).rule());
    }

    @Test
    void noSheetIsHiddenFromTheGuard() throws IOException {
        String far = "<worksheet><sheetData><row><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>";
        byte[] wide = far.getBytes(Charset.forName("UTF-32BE"));
        byte[] file = workbook(sheet -> header(sheet, "sku"));
        assertEquals(
                OpsRule.IMPORT_WORKBOOK_UNREADABLE,
                refused(with(file, "xl/worksheets/sheet9.bin", wide)).rule(),
                "in an encoding that only others know");
        assertEquals(
                OpsRule.IMPORT_WORKBOOK_UNREADABLE,
                refused(with(file, "xl/media/photo.png", far.getBytes(StandardCharsets.UTF_8)))
                        .rule(),
                "under another name");
    }

    @Test
    void longTextOutsideOfCellsIsNoReasonToRefuse() throws IOException {
        String mashup = "<DataMashup>" + "QUJD".repeat(20_000) + "</DataMashup>";
        byte[] file = with(
                workbook(sheet -> header(sheet, "sku")),
                "customXml/item1.xml",
                mashup.getBytes(StandardCharsets.UTF_8));
        try (RecordSource source = open(file)) {
            assertEquals(List.of("sku"), source.header());
        }
    }

    private static byte[] with(byte[] file, String name, byte[] part) throws IOException {
        Path kept = Files.write(Files.createTempFile("workbook", ".xlsx"), file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(kept.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(part);
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        } finally {
            Files.delete(kept);
        }
        return bytes.toByteArray();
    }

    private static byte[] altered(byte[] file, String from, String to) throws IOException {
        Path kept = Files.write(Files.createTempFile("workbook", ".xlsx"), file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(kept.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("xl/media/picture.png"));
            out.write(new byte[] {(byte) 0x89, 0x50, (byte) 0xE2});
            for (ZipEntry part : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet"));
        }
        return bytes.toByteArray();
    }

    private static RuleViolated refused(byte[] file) {
        return assertThrows(RuleViolated.class, () -> {
            try (RecordSource source = open(file)) {
                while (source.next() != null) {
                    source.header();
                }
            }
        });
    }

    private static RecordSource open(byte[] file) throws IOException {
        return RecordSource.open(() -> new ByteArrayInputStream(file), StandardCharsets.UTF_8, LIMITS);
    }
}
