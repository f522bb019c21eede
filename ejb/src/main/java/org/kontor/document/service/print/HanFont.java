package org.kontor.document.service.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The Chinese letters of our papers. Where a character and a radical share a drawing, the font tells of both, and whoever
 * copies or searches the text of a PDF would get the radical: the table of characters (OpenType cmap, format 12) is read
 * without them.
 */
final class HanFont {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;

    /** Adds up to places for private use, behind every character. */
    private static final int OUT_OF_THE_WAY = 0xF0000;

    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int ENCODING_ENTRY = 8;
    private static final int GROUP = 12;
    private static final int GROUPS = 16;
    private static final short SEGMENTED_COVERAGE = 12;

    /** Which our reader of fonts does not know and warns of: the first table is named in its place. */
    private static final short VARIATION_SEQUENCES = 14;

    private static SoftReference<byte[]> read = new SoftReference<>(null);

    private HanFont() {}

    static synchronized InputStream open(String resource) {
        byte[] font = read.get();
        if (font == null) {
            try (InputStream in = HanFont.class.getResourceAsStream(resource)) {
                font = withoutRadicals(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            read = new SoftReference<>(font);
        }
        return new ByteArrayInputStream(font);
    }

    private static byte[] withoutRadicals(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int i = 0; i < bytes.getShort(TABLES); i++) {
            int entry = DIRECTORY + i * DIRECTORY_ENTRY;
            if (new String(font, entry, TABLES, StandardCharsets.US_ASCII).equals("cmap")) {
                characters(bytes, bytes.getInt(entry + 8));
            }
        }
        return font;
    }

    private static void characters(ByteBuffer bytes, int cmap) {
        for (int i = 0; i < bytes.getShort(cmap + 2); i++) {
            int place = cmap + 4 + i * ENCODING_ENTRY + 4;
            int coverage = cmap + bytes.getInt(place);
            if (bytes.getShort(coverage) == VARIATION_SEQUENCES) {
                bytes.putInt(place, bytes.getInt(cmap + 4 + 4));
                continue;
            }
            if (bytes.getShort(coverage) == SEGMENTED_COVERAGE) {
                for (int group = 0; group < bytes.getInt(coverage + 12); group++) {
                    move(bytes, coverage + GROUPS + group * GROUP);
                }
            }
        }
    }

    private static void move(ByteBuffer bytes, int group) {
        int first = bytes.getInt(group);
        int last = bytes.getInt(group + 4);
        if (first >= FIRST_RADICAL && last <= LAST_RADICAL) {
            bytes.putInt(group, first + OUT_OF_THE_WAY);
            bytes.putInt(group + 4, last + OUT_OF_THE_WAY);
        }
    }
}
