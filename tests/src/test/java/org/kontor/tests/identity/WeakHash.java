package org.kontor.tests.identity;

import java.nio.charset.StandardCharsets;
import org.kontor.identity.model.PasswordHash;

/** A hash as an older version made it, with half the memory. */
final class WeakHash {

    private static final int HALF_KIB = 9_728;
    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    private WeakHash() {}

    static String of(String password) {
        return PasswordHash.of(password, SALT, HALF_KIB).toString();
    }
}
