package org.kontor.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: Argon2id (RFC 9106) with its parameters, salt and result in PHC string format. Making or
 * comparing one takes 19 MiB and some tens of milliseconds; who does so on behalf of strangers limits how many at once.
 */
public record PasswordHash(int memoryKib, int iterations, int lanes, byte[] salt, byte[] result) {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int RESULT_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** What is longer is cut off: it adds no strength, only work. */
    private static final int MAX_PASSWORD_LENGTH = 256;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{4,6}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{20,90})\\$([A-Za-z0-9+/]{40,90})");

    /** @param salt 16 bytes, others for each person */
    public static PasswordHash of(String password, byte[] salt) {
        return of(password, salt, MEMORY_KIB);
    }

    /** With other memory than now: for tests of what an older version made. */
    public static PasswordHash of(String password, byte[] salt, int memoryKib) {
        byte[] result = derive(password, memoryKib, ITERATIONS, LANES, salt, RESULT_BYTES);
        return new PasswordHash(memoryKib, ITERATIONS, LANES, salt.clone(), result);
    }

    /** Reads a PHC string; of null or anything else comes a hash that takes as long to compare and never matches. */
    public static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc == null ? "" : phc);
        if (!parts.matches()) {
            return new PasswordHash(MEMORY_KIB, ITERATIONS, LANES, new byte[SALT_BYTES], new byte[RESULT_BYTES]);
        }
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** Made when less was asked of a hash than now. */
    public boolean isWeak() {
        return memoryKib < MEMORY_KIB || iterations < ITERATIONS || result.length < RESULT_BYTES;
    }

    public boolean matches(String password) {
        byte[] given = derive(password, memoryKib, iterations, lanes, salt, result.length);
        return MessageDigest.isEqual(result, given);
    }

    /** In PHC string format. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(result);
    }

    private static byte[] derive(String password, int memoryKib, int iterations, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        generator.generateBytes(bytes(password), result);
        return result;
    }

    /** The same password typed on another system may come in another Unicode form. */
    private static byte[] bytes(String password) {
        String cut = password.substring(0, Math.min(password.length(), MAX_PASSWORD_LENGTH));
        return Normalizer.normalize(cut, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
