package org.kontor.verification.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * A paper that somebody hands in: a PDF or a picture by what is in it, whatever its name says. Nobody can make the
 * server hand out anything else by calling it a picture.
 */
public record Document(String name, String mediaType, byte[] content) {

    public static final int MOST_BYTES = 8 << 20;
    public static final int MOST_AT_ONCE = 6;
    private static final int LONGEST_NAME = 120;
    private static final int TAIL = 2048;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

    /**
     * @throws RuleViolated {@link VerificationRule#FILE_TOO_LARGE} or
     *     {@link VerificationRule#FILE_MUST_BE_PDF_OR_PICTURE}
     */
    public static Document of(String name, byte[] content) {
        String shown = plainName(name);
        if (content.length > MOST_BYTES) {
            throw new RuleViolated(VerificationRule.FILE_TOO_LARGE, Map.of("file", shown));
        }
        String type = typeOf(content);
        if (type == null) {
            throw new RuleViolated(VerificationRule.FILE_MUST_BE_PDF_OR_PICTURE, Map.of("file", shown));
        }
        return new Document(withEnding(shown, type), type, content);
    }

    private static String typeOf(byte[] content) {
        if (startsWith(content, PDF) && endsWithin(content, PDF_END)) {
            return "application/pdf";
        }
        if (startsWith(content, PNG) && endsWithin(content, PNG_END)) {
            return "image/png";
        }
        return startsWith(content, JPEG) && endsWithin(content, JPEG_END) ? "image/jpeg" : null;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean endsWithin(byte[] content, byte[] mark) {
        for (int at = content.length - mark.length; at >= Math.max(0, content.length - TAIL); at--) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    /** Letters, digits and a few signs: a name goes into a header of an answer. */
    private static String plainName(String name) {
        String last = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").strip();
        if (plain.isEmpty()) {
            return "document";
        }
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    private static String withEnding(String name, String type) {
        String ending = type.equals("application/pdf") ? ".pdf" : type.equals("image/png") ? ".png" : ".jpg";
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean fits = lower.endsWith(ending) || ending.equals(".jpg") && lower.endsWith(".jpeg");
        return fits ? name : name + ending;
    }

    public byte[] sha256() {
        return Sha256.of(content);
    }
}
