package org.kontor.identity.model.apikey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API key: a prefix by which scanners of source code know it, 256 random bits and a checksum. The
 * checksum tells a mistyped key from a wrong one without asking the database; it guards nothing.
 */
public final class KeySecret {

    public static final String PREFIX = "kontor_key_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int HINT_DIGITS = 4;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");

    private KeySecret() {}

    public static String make(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String body = digits(new BigInteger(1, bytes), RANDOM_DIGITS);
        return PREFIX + body + check(body);
    }

    /**
     * Whether a text may be a key at all. Keys of the older kind have neither prefix nor checksum; of them nothing can
     * be said.
     */
    public static boolean mayBeKey(String text) {
        if (text.isEmpty() || text.length() > ApiKey.MAX_LENGTH) {
            return false;
        }
        if (!text.startsWith(PREFIX)) {
            return true;
        }
        int end = PREFIX.length() + RANDOM_DIGITS;
        return FORM.matcher(text).matches()
                && check(text.substring(PREFIX.length(), end)).equals(text.substring(end));
    }

    /** The beginning, by which people know their keys again; what is left unknown are still 232 bits. */
    public static String hint(String secret) {
        return secret.substring(0, PREFIX.length() + HINT_DIGITS);
    }

    private static String check(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        char[] text = new char[length];
        BigInteger rest = number;
        for (int at = length - 1; at >= 0; at--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text[at] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
