package org.kontor.ops.model.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

class ParcelTest {

    private static final SourceLimits LIMITS = new SourceLimits(1 << 30, 1 << 26, 200, 10_000, 2_000, 20_000, 50);
    private static final byte[] CSV = "sku;pictures\nA;x.png\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void theCatalogueInsideIsReadAsIfItCameAlone() throws IOException {
        byte[] zip = zip(Map.of("shop/catalogue.csv", CSV, "shop/x.png", new byte[3], "__MACOSX/._catalogue.csv", CSV));
        try (RecordSource records =
                RecordSource.open(() -> new ByteArrayInputStream(zip), StandardCharsets.UTF_8, LIMITS)) {
            assertEquals(List.of("sku", "pictures"), records.header());
            assertEquals(List.of("A", "x.png"), records.next().cells());
            assertNull(records.next());
        }
        assertNull(Parcel.of(new ByteArrayInputStream(CSV), LIMITS), "a catalogue alone");
    }

    @Test
    void aFileIsFoundByItsPathElseByItsNameWhereThereIsOne() throws IOException {
        byte[] zip = zip(Map.of(
                "c.xml", CSV, "a/one.png", new byte[] {1}, "b/one.png", new byte[] {2}, "b/Two.PNG", new byte[] {3}));
        try (Parcel parcel = Parcel.of(new ByteArrayInputStream(zip), LIMITS)) {
            assertArrayEquals(new byte[] {2}, parcel.file("b\\one.png"));
            assertArrayEquals(new byte[] {3}, parcel.file("images/two.png"));
            assertEquals(OpsRule.FILE_NAME_AMBIGUOUS, rule(() -> parcel.file("one.png")));
            assertEquals(OpsRule.FILE_NOT_IN_THE_PARCEL, rule(() -> parcel.file("three.png")));
            assertEquals(OpsRule.FILE_NOT_IN_THE_PARCEL, rule(() -> parcel.file("../../etc/passwd")));
            assertEquals(OpsRule.FILE_ON_THE_NETWORK, rule(() -> parcel.file("https://example.com/b/one.png")));
        }
    }

    @Test
    void namesThatLeadElsewhereRefuseAll() {
        for (String name : List.of("../x.png", "/etc/x.png", "C:\\x.png", "a/../../x.png", "a\nb.png")) {
            assertEquals(OpsRule.IMPORT_PARCEL_NAME_UNSAFE, refused(Map.of("c.csv", CSV, name, new byte[1])), name);
        }
        assertEquals(OpsRule.IMPORT_PARCEL_NAME_UNSAFE, refused(Map.of("c.csv", CSV, "C.CSV", CSV)), "twice");
    }

    @Test
    void itHoldsOneCatalogueAndNoMoreThanItMay() {
        assertEquals(OpsRule.IMPORT_PARCEL_NEEDS_ONE_CATALOGUE, refused(Map.of("x.png", new byte[1])));
        assertEquals(OpsRule.IMPORT_PARCEL_NEEDS_ONE_CATALOGUE, refused(Map.of("a.csv", CSV, "b.xml", CSV)));
        assertEquals(OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, refused(Map.of("a.csv", CSV, "x.png", new byte[5 << 20])));
        Map<String, byte[]> many = new TreeMap<>(Map.of("a.csv", CSV));
        for (int i = 0; i < Parcel.MOST_FILES; i++) {
            many.put(i + ".png", new byte[0]);
        }
        assertEquals(OpsRule.IMPORT_PARCEL_TOO_MANY, refused(many));
    }

    private static Object refused(Map<String, byte[]> files) {
        return rule(() -> RecordSource.open(() -> new ByteArrayInputStream(zip(files)), StandardCharsets.UTF_8, LIMITS)
                .close());
    }

    private static Object rule(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(RuleViolated.class, what).rule();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
