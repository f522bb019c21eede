package org.kontor.shell.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one form of a path that is served. What could be read in two ways (a path parameter, a doubled slash, a dot
 * segment, an encoded slash or letter) is refused, so that the path the decision is made about is the path that is
 * served.
 */
public final class RequestPath {

    private static final int MAX_LENGTH = 2000;
    private static final String PLAIN = "-._~!$&'()*+,=:@";

    private RequestPath() {}

    /** The decoded path; nothing when the raw one is not in its only form. */
    public static Optional<String> decoded(String raw) {
        if (raw == null || raw.length() > MAX_LENGTH || !raw.startsWith("/")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '%') {
                int value = encodedByte(raw, at);
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) value);
                at += 2;
            } else if (c == '/' || isPlain(c)) {
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        return text(bytes.flip()).filter(RequestPath::hasPlainSegments);
    }

    /** Only what cannot stand in a path by itself may be encoded: other bytes of UTF-8, space and a few signs. */
    private static int encodedByte(String raw, int at) {
        if (at + 2 >= raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return -1;
        }
        int value = high * 16 + low;
        boolean ambiguous = value < ' ' || value == 0x7F || "/\\;%".indexOf(value) >= 0;
        boolean needless = Character.isLetterOrDigit(value) && value < 0x80 || value == '.' || value == '-';
        return ambiguous || needless ? -1 : value;
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean hasPlainSegments(String path) {
        return !path.contains("//")
                && path.codePoints().noneMatch(Character::isISOControl)
                && java.util.Arrays.stream(path.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."));
    }
}
