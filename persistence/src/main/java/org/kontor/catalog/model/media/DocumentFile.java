package org.kontor.catalog.model.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/** A document as somebody handed it in: its name and its first bytes must both say what it is. */
public record DocumentFile(String name, String mediaType, byte[] content) {

    public static final int MOST_BYTES = 25 << 20;

    /** @throws RuleViolated {@link CatalogRule#FILE_TOO_LARGE}, {@link CatalogRule#DOCUMENT_TYPE_UNKNOWN} */
    public static DocumentFile of(String given, byte[] content) {
        String name = FileName.of(given);
        if (content.length > MOST_BYTES) {
            throw new RuleViolated(CatalogRule.FILE_TOO_LARGE, Map.of("name", name, "most", MOST_BYTES >> 20));
        }
        String ending = FileName.ending(name);
        for (Type type : Type.values()) {
            if (type.endings.contains(ending) && type.begins(content)) {
                return new DocumentFile(name, type.mediaType, content);
            }
        }
        throw new RuleViolated(CatalogRule.DOCUMENT_TYPE_UNKNOWN, Map.of("name", name));
    }

    public String hash() {
        return Sha256.hex(content);
    }

    /** What may be handed in. Archives are not among it: nobody has looked into them. */
    private enum Type {
        PDF("application/pdf", "%PDF-", "pdf"),
        STEP("model/step", "ISO-10303-21;", "stp", "step"),
        DWG("image/vnd.dwg", "AC10", "dwg"),
        DXF("image/vnd.dxf", "0\nSECTION", "dxf"),
        IGES("model/iges", "", "igs", "iges"),
        STL("model/stl", "solid ", "stl");

        private static final int LOOKED_AT = 200;

        private final String mediaType;
        private final String begin;
        private final Set<String> endings;

        Type(String mediaType, String begin, String... endings) {
            this.mediaType = mediaType;
            this.begin = begin;
            this.endings = Set.of(endings);
        }

        boolean begins(byte[] content) {
            String first = new String(
                    Arrays.copyOf(content, Math.min(content.length, LOOKED_AT)), StandardCharsets.ISO_8859_1);
            return switch (this) {
                case DXF ->
                    first.replaceAll("\\s*\\R\\s*", "\n").strip().startsWith(begin)
                            || first.startsWith("AutoCAD Binary DXF");
                case IGES -> first.length() > 80 && first.substring(72, 80).equals("S      1");
                case STL -> first.startsWith(begin) || triangles(content);
                default -> first.startsWith(begin);
            };
        }

        /** The binary form has no first word, but a count that must fit its length. */
        private static boolean triangles(byte[] content) {
            if (content.length < 84) {
                return false;
            }
            long count = 0;
            for (int i = 3; i >= 0; i--) {
                count = count << 8 | content[80 + i] & 0xff;
            }
            return content.length == 84 + 50 * count;
        }
    }
}
