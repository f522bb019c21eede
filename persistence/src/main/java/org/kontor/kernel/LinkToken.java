package org.kontor.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret in a link that is sent to somebody: 256 random bits. Only its hash is kept. */
public record LinkToken(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a text may be one at all: what is not is not even looked up. */
    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public byte[] sha256() {
        return Sha256.of(text);
    }

    /** Never the secret: records print all they have. */
    @Override
    public String toString() {
        return "a link's secret";
    }
}
