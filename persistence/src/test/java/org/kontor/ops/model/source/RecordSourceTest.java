package org.kontor.ops.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

class RecordSourceTest {

    private static final SourceLimits LIMITS = new SourceLimits(1 << 30, 1 << 26, 200, 10_000, 2_000, 20_000, 50);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsTheOneOfTheHeader(String delimiter) throws IOException {
        String text = "a,b\n1,\"two, 2\"\n".replace(",", delimiter);
        try (RecordSource source = open(bytes(text))) {
            assertEquals(List.of("a", "b"), source.header());
            assertEquals(List.of("1", "two" + delimiter + " 2"), source.next().cells());
        }
    }

    @Test
    void aRecordKnowsItsNumberAndItsLine() throws IOException {
        List<SourceRecord> records = all(bytes("\uFEFFa,b\r\n1,\"x\ny\"\r\n\r\n2,z\r\n"));
        assertEquals(
                List.of(new SourceRecord(1, 2, List.of("1", "x\ny")), new SourceRecord(2, 5, List.of("2", "z"))),
                records);
    }

    @Test
    void gzipIsReadLikeText() throws IOException {
        assertEquals(2, all(gzip(bytes("a,b\n1,2\n3,4\n"))).size());
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] file = "a,b\n1,2\n3,\u00A3\n".getBytes(StandardCharsets.ISO_8859_1);
        RuleViolated refused = refused(file);
        assertEquals(OpsRule.IMPORT_FILE_NOT_IN_CHARSET, refused.rule());
        assertEquals("10", refused.details().get("position"));
        assertEquals("a3", refused.details().get("bytes"));
    }

    /** The buffer of the decoder ends in the middle of a character many times. */
    @Test
    void charactersOfSeveralBytesMayLieAcrossBuffers() throws IOException {
        String text = "a,b\n" + "螺丝£,é\n".repeat(40_000);
        List<SourceRecord> records = all(bytes(text));
        assertEquals(40_000, records.size());
        assertEquals(List.of("螺丝£", "é"), records.get(39_999).cells());
    }

    @Test
    void windows1252IsReadWhenTold() throws IOException {
        byte[] file = {'a', '\n', (byte) 0x80, '\n'};
        try (RecordSource source =
                RecordSource.open(() -> new ByteArrayInputStream(file), Charset.forName("windows-1252"), LIMITS)) {
            assertEquals(List.of("€"), source.next().cells());
        }
    }

    @Test
    void brokenAndHostileFilesAreRefusedByName() throws IOException {
        byte[] archive = gzip(bytes("a,b\n" + noise(5_000)));
        assertEquals(
                OpsRule.IMPORT_FILE_TRUNCATED,
                refused(Arrays.copyOf(archive, archive.length / 2)).rule());
        assertEquals(
                OpsRule.IMPORT_FILE_TRUNCATED,
                refused(Arrays.copyOf(archive, 5)).rule());
        assertEquals(
                OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH,
                refused(gzip(bytes("a,b\n" + "1,2\n".repeat(2_000_000)))).rule());
        assertEquals(
                OpsRule.IMPORT_LINE_TOO_LONG,
                refused(bytes("a\n" + "x".repeat(10_001))).rule());
        assertEquals(
                OpsRule.IMPORT_RECORD_UNREADABLE,
                refused(bytes("a\n\"" + "x\n".repeat(15_000) + "\"\n")).rule());
        assertEquals(
                OpsRule.IMPORT_RECORD_UNREADABLE,
                refused(bytes("a\n" + ",".repeat(60) + "\n")).rule());
        assertEquals(OpsRule.IMPORT_FILE_NOT_TEXT, refused(bytes("a,b\n1,\0\n")).rule());
        assertEquals(
                OpsRule.IMPORT_WORKBOOK_UNREADABLE,
                refused(bytes("PK\u0003\u0004")).rule());
        assertEquals(
                OpsRule.IMPORT_QUOTE_NOT_CLOSED,
                refused(bytes("a,b\n1,\"2\n3,4\n")).rule());
        assertEquals(OpsRule.IMPORT_FILE_EMPTY, refused(bytes("")).rule());
        assertEquals(
                OpsRule.IMPORT_FILE_NOT_IN_CHARSET,
                refused("a,b\n".getBytes(StandardCharsets.UTF_16)).rule());
    }

    /** Whatever is cut off or altered ends as records or as a rule, never as another exception. */
    @Test
    void noMutantBreaksTheReader() throws IOException {
        byte[] text = bytes("a;b;c\n" + "1;\"zwei\";drei\n".repeat(50));
        byte[] archive = gzip(bytes("a,b\n" + noise(200)));
        Random random = new Random(42);
        for (int i = 0; i < 4_000; i++) {
            byte[] mutant = (i % 2 == 0 ? text : archive).clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length));
            try {
                all(cut);
            } catch (RuleViolated refused) {
                assertEquals("ops", refused.ruleKey().substring(0, 3));
            }
        }
    }

    private static String noise(int lines) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(random.nextInt()).append(',').append(random.nextInt()).append('\n');
        }
        return text.toString();
    }

    private static RuleViolated refused(byte[] file) {
        return assertThrows(RuleViolated.class, () -> all(file));
    }

    private static List<SourceRecord> all(byte[] file) throws IOException {
        try (RecordSource source = open(file)) {
            List<SourceRecord> records = new ArrayList<>();
            for (SourceRecord next = source.next(); next != null; next = source.next()) {
                records.add(next);
            }
            return records;
        }
    }

    private static RecordSource open(byte[] file) throws IOException {
        return RecordSource.open(() -> new ByteArrayInputStream(file), StandardCharsets.UTF_8, LIMITS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }
}
