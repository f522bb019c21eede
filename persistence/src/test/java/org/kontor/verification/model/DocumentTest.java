package org.kontor.verification.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class DocumentTest {

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void breaks(VerificationRule rule, String name, byte[] content) {
        assertEquals(
                rule,
                assertThrows(RuleViolated.class, () -> Document.of(name, content))
                        .rule());
    }

    @Test
    void theContentSaysWhatItIs() {
        assertEquals(
                "application/pdf",
                Document.of("a.pdf", bytes("%PDF-1.7 x %%EOF\n")).mediaType());
        assertEquals(
                "image/jpeg",
                Document.of("a.JPEG", bytes("\u00ff\u00d8\u00ff\u00e0 x \u00ff\u00d9"))
                        .mediaType());
        assertEquals(
                "image/png",
                Document.of("a.png", bytes("\u0089PNG\r\n\u001a\n x IEND\u00aeB`\u0082"))
                        .mediaType());
    }

    @Test
    void theNameSaysNothing() {
        breaks(VerificationRule.FILE_MUST_BE_PDF_OR_PICTURE, "a.pdf", bytes("<html><script>alert(1)</script>"));
        breaks(VerificationRule.FILE_MUST_BE_PDF_OR_PICTURE, "a.png", bytes("GIF89a"));
        breaks(VerificationRule.FILE_MUST_BE_PDF_OR_PICTURE, "a.pdf", bytes("%PDF-1.7 cut off"));
        breaks(VerificationRule.FILE_MUST_BE_PDF_OR_PICTURE, "a.pdf", bytes(""));
    }

    @Test
    void aNameIsPlainAndEndsAsTheContentDoes() {
        byte[] pdf = bytes("%PDF-1.7 x %%EOF");
        assertEquals("a_b.html.pdf", Document.of("..\\x/a\"b.html", pdf).name());
        assertEquals("扫描件.pdf", Document.of("扫描件.pdf", pdf).name());
        assertEquals("document.pdf", Document.of(null, pdf).name());
    }

    @Test
    void oneByteTooMuchIsTooMuch() {
        byte[] large = new byte[Document.MOST_BYTES + 1];
        breaks(VerificationRule.FILE_TOO_LARGE, "large.pdf", large);
    }
}
