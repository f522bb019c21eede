package org.kontor.ops.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

class PricatRecordsTest {

    private static final SourceLimits LIMITS = new SourceLimits(1 << 30, 1 << 26, 200, 10_000, 2_000, 20_000, 50);

    private static final String LINES =
            """
            LIN+1+1+4006381333931:EN'
            PIA+1+PB-1:SA+HB-8:MF'
            PIA+1+77:BP'
            IMD+F++:::Bolt ?'M8?' é:zinc plated:eng'
            IMD+F++:::very strong'
            IMD+C+BRN+:::Müller'
            MEA+PD+AAB+KGM:0,0125'
            QTY+53:10:BX'
            QTY+59:5:BX'
            ALI+DE'
            PRI+AAA:12.50:CT::100:BX'
            RNG+4+BX:1'
            PRI+AAA:11,5'
            RNG+4+BX:50:99'
            CUX+2:USD:8'
            DTM+7:20260701:102'
            DTM+36:20261231:102'
            PRI+AAB:15'
            CUX+2:CHF:8'
            PAC+1++CT'
            MEA+PD+AAB+KGM:3'
            LIN+2+2+PB-2:SA'
            """;

    @Test
    void whatIsOfAnotherArticleUnitOrLanguageIsNotTakenForIts() throws IOException {
        SourceRecord record =
                all(file("""
                                LIN+1+1+4006381333931:EN'
                                PIA+3+NEW-9:SA'
                                PIA+5+OLD-8:SA'
                                IMD+F++:::Drill::eng'
                                IMD+F++:::Bohrer::ger'
                                QTY+53:10:PCE'
                                PRI+AAA:2.50:::1:KGM'
                                PRI+AAA:3:::1:KGM'
                                RNG+4+PCE:50'
                                """)
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .get(0);
        Map<String, String> cells = cells(record);
        assertEquals("OLD-8", cells.get("sku"), "not the number of what replaces it");
        assertEquals("Drill  en", cells.get("name") + " " + cells.get("text") + " " + cells.get("language"));
        assertEquals("KGM", cells.get("unit"), "as it is priced");
        assertEquals("", cells.get("min_quantity"), "ten pieces are not ten kilograms");
        assertEquals("2.50 EUR /1 2026-01-01..", cells.get("prices"));
        assertEquals(List.of("PIA 3", "IMD in de", "QTY 53 in C62", "PRI in C62"), record.notTaken());
    }

    @Test
    void anArticleBecomesCellsOfOurForm() throws IOException {
        List<SourceRecord> records = all(file(LINES).getBytes(StandardCharsets.ISO_8859_1));
        Map<String, String> cells = cells(records.get(0));
        assertEquals("PB-1", cells.get("sku"));
        assertEquals("new", cells.get("mode"));
        assertEquals("Bolt 'M8' é zinc plated", cells.get("name"));
        assertEquals("very strong", cells.get("text"));
        assertEquals("en", cells.get("language"));
        assertEquals("Müller", cells.get("manufacturer"));
        assertEquals("HB-8", cells.get("manufacturer_number"));
        assertEquals("4006381333931", cells.get("gtin"));
        assertEquals("XBX", cells.get("unit"));
        assertEquals(
                "10 12.5 DE",
                cells.get("min_quantity") + " " + cells.get("weight_grams") + " " + cells.get("origin_country"));
        assertEquals("12.50 EUR /100 2026-01-01.. | 11.5 USD @50 2026-07-01..2026-12-31", cells.get("prices"));
        assertEquals(
                List.of("PIA BP", "QTY 59", "PRI AAB", "CUX", "PAC", "MEA AAB"),
                records.get(0).notTaken());
        assertEquals(List.of("PB-2", "delete"), records.get(1).cells().subList(0, 2));
        assertEquals(2, records.size());
    }

    @ParameterizedTest
    @CsvSource({"UNOA:2, ISO-8859-1, 260101", "UNOC:3, ISO-8859-1, 260101", "UNOY:4, UTF-8, 20260101"})
    void theFileSaysItsCharacters(String syntax, String charset, String day) throws IOException {
        byte[] bytes = file(LINES)
                .replace("UNOC:3", syntax)
                .replace("+260101:", "+" + day + ":")
                .getBytes(Charset.forName(charset));
        assertEquals("Bolt 'M8' é zinc plated", cells(all(bytes).get(0)).get("name"));
    }

    @Test
    void itsSignsMayBeOthersAndLinesMayBeOne() throws IOException {
        String other = "UNA|*,! ~"
                + file(LINES)
                        .replace("?'", "\u0001")
                        .replace("'", "~")
                        .replace("+", "*")
                        .replace(":", "|")
                        .replace("\u0001", "'");
        assertEquals(
                "PB-1",
                cells(all(other.replace("\n", "").getBytes(StandardCharsets.ISO_8859_1))
                                .get(0))
                        .get("sku"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNT\\+\\d+", "UNT\\+\\d+\\+1'\n", "UNZ\\+1\\+7'\n", "UNZ\\+1"})
    void whatContradictsItselfOrHasNoEndIsRefused(String part) {
        String with = part.startsWith("UNT\\+\\d+\\") || part.endsWith("\n") ? "" : part.substring(0, 3) + "+99";
        assertEquals(
                OpsRule.IMPORT_EDIFACT_UNREADABLE,
                refused(file(LINES).replaceFirst(part, with)).rule());
    }

    @Test
    void theBeginningAloneIsRefused() {
        String whole = file(LINES);
        for (int length : new int[] {20, 60, 200, 300, whole.length() - 12}) {
            assertEquals(
                    OpsRule.IMPORT_EDIFACT_UNREADABLE,
                    refused(whole.substring(0, length)).rule(),
                    "" + length);
        }
    }

    @Test
    void anotherMessageIsNamed() {
        RuleViolated refused = refused(file(LINES).replace("PRICAT:D", "ORDERS:D"));
        assertEquals(OpsRule.IMPORT_EDIFACT_IS_NO_PRICAT, refused.rule());
        assertEquals("ORDERS", refused.details().get("message"));
    }

    @Test
    void aSegmentOrAnArticleWithoutEndIsNotHeld() {
        RuleViolated segment = refused(file("LIN+1+1+" + "x".repeat(30_000) + ":EN'\n"));
        assertEquals(OpsRule.IMPORT_EDIFACT_UNREADABLE, segment.rule());
        RuleViolated article = refused(file("LIN+1+1+A:SA'\n" + ("IMD+F++:::" + "x".repeat(30) + "'\n").repeat(1_000)));
        assertEquals(OpsRule.IMPORT_RECORD_UNREADABLE, article.rule());
    }

    @Test
    void numbersAreNumbersWhateverTheMappingSays() throws IOException {
        SourceRecord record =
                all(file(LINES).getBytes(StandardCharsets.ISO_8859_1)).get(0);
        assertTrue(record.numbers().contains(PricatArticle.HEADER.indexOf("prices")));
    }

    private static String file(String lines) {
        long segments = lines.lines().count() + 6;
        return "UNB+UNOC:3+4012345000009:14+4098765000003:14+260101:1200+7'\nUNH+1+PRICAT:D:96A:UN:EAN008'\nBGM+9+PL-1+9'\n"
                + "DTM+137:20251201:102'\nDTM+7:20260101:102'\nCUX+2:EUR:8'\n" + lines + "UNT+" + segments
                + "+1'\nUNZ+1+7'\n";
    }

    private static Map<String, String> cells(SourceRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < PricatArticle.HEADER.size(); i++) {
            cells.put(PricatArticle.HEADER.get(i), record.cells().get(i));
        }
        return cells;
    }

    private static RuleViolated refused(String text) {
        return assertThrows(RuleViolated.class, () -> all(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<SourceRecord> all(byte[] file) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        try (RecordSource source =
                RecordSource.open(() -> new ByteArrayInputStream(file), StandardCharsets.UTF_8, LIMITS)) {
            for (SourceRecord next = source.next(); next != null; next = source.next()) {
                records.add(next);
            }
        }
        return records;
    }
}
