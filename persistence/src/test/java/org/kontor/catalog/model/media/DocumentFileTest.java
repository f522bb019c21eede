package org.kontor.catalog.model.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class DocumentFileTest {

    private static byte[] bytes(String text) {
        return text.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sheet.pdf|%PDF-1.7 x|application/pdf",
                "part.STP|ISO-10303-21;~HEADER;|model/step",
                "part.dwg|AC1032xx|image/vnd.dwg",
                "part.dxf|'  0~SECTION~  2~HEADER'|image/vnd.dxf",
                "part.stl|solid part~facet|model/stl",
            })
    void nameAndFirstBytesSayWhatItIs(String name, String content, String type) {
        assertEquals(type, DocumentFile.of(name, bytes(content)).mediaType());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<script>alert(1)</script>",
                "sheet.pdf|<script>alert(1)</script>",
                "sheet.pdf.html|%PDF-1.7",
                "sheet.html|%PDF-1.7",
                "part.zip|PK",
                "part.stp|%PDF-1.7",
                "part.stl|short",
                "noending|%PDF-1.7",
            })
    void whatSaysTwoThingsIsRefused(String name, String content) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> DocumentFile.of(name, bytes(content)));
        assertEquals(CatalogRule.DOCUMENT_TYPE_UNKNOWN, violated.rule());
    }

    @Test
    void aBinaryModelHasAsManyTrianglesAsItSays() {
        byte[] model = new byte[84 + 50];
        model[80] = 1;
        assertEquals("model/stl", DocumentFile.of("a.stl", model).mediaType());
        model[80] = 2;
        assertThrows(RuleViolated.class, () -> DocumentFile.of("a.stl", model));
    }

    @Test
    void aFileOfAnotherFolderHasNoFolder() {
        assertEquals("passwd", FileName.of("../../etc/passwd"));
        assertEquals("数据表 (1).pdf", FileName.of("C:\\a\\数据表 (1).pdf"));
        assertEquals("a_b_.pdf", FileName.of("a\"b\n.pdf"));
        assertEquals("file", FileName.of("../.."));
    }

    @Test
    void tooLargeIsRefused() {
        RuleViolated violated =
                assertThrows(RuleViolated.class, () -> DocumentFile.of("a.pdf", new byte[DocumentFile.MOST_BYTES + 1]));
        assertEquals(CatalogRule.FILE_TOO_LARGE, violated.rule());
    }
}
