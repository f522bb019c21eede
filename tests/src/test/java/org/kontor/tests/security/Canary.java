package org.kontor.tests.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Looks for a text in an answer, however its bytes are written there. */
final class Canary {

    private Canary() {}

    /** @return where it stands, or -1 */
    static int find(String answer, String mark) {
        String small = answer.toLowerCase(Locale.ROOT);
        int at = small.indexOf(mark);
        byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
        if (at < 0) {
            at = small.indexOf(HexFormat.of().formatHex(bytes));
        }
        for (int shift = 0; shift < 3 && at < 0; shift++) {
            at = answer.indexOf(base64(bytes, shift));
        }
        return at;
    }

    /** What of the mark is the same whatever stands before and after it. */
    private static String base64(byte[] mark, int shift) {
        byte[] moved = new byte[mark.length + shift];
        System.arraycopy(mark, 0, moved, shift, mark.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int begin = shift == 0 ? 0 : shift + 1;
        int whole = moved.length / 3 * 4;
        return text.substring(begin, whole);
    }

    /** Where two texts part, in a few words. */
    static String difference(String one, String two) {
        int at = 0;
        while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        List<String> parts = List.of(cut(one, at), cut(two, at));
        return " [" + String.join("] [", parts) + "]";
    }

    private static String cut(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 60))
                .replaceAll("\\s+", " ");
    }
}
