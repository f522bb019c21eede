package org.kontor.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * Hashes passwords by Argon2id (RFC 9106) in PHC string format. Each hash takes 19 MiB for some tens of milliseconds;
 * only a few run at a time, the others wait a moment in line and are then told that sign-in is busy, so that a flood of
 * sign-ins can take neither the heap nor all processors.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 8;
    /** Longer input is cut off: it adds no strength, only work. */
    private static final int MAX_PASSWORD_LENGTH = 256;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{4,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{20,90})\\$([A-Za-z0-9+/]{40,90})");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return hash(password, salt);
    }

    /** @param salt 16 bytes, another one for each person */
    public String hash(String password, byte[] salt) {
        byte[] hash = derive(password, salt, MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** @param phc null does the same work and never matches, so that the time tells nothing about the account */
    public boolean matches(String password, String phc) {
        Matcher parts = phc == null ? null : PHC.matcher(phc);
        if (parts == null || !parts.matches()) {
            derive(password, new byte[SALT_BYTES], MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = derive(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private byte[] derive(String password, byte[] salt, int memoryKib, int iterations, int lanes, int length) {
        takePlace();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(iterations)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(bytes(password), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    /** The same password typed on another system may come in another Unicode form. */
    private static byte[] bytes(String password) {
        String cut = password.substring(0, Math.min(password.length(), MAX_PASSWORD_LENGTH));
        return Normalizer.normalize(cut, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RuleViolated(IdentityRule.SIGN_IN_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RuleViolated(IdentityRule.SIGN_IN_BUSY);
        }
    }
}
