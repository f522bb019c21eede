package org.kontor.identity.service.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PasswordHash;
import org.kontor.kernel.RuleViolated;

/**
 * Lets only a few passwords be hashed at a time. The others wait a moment in line and are then told that sign-in is
 * busy, so that a flood of sign-ins can take neither the heap nor all processors.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 8;
    private static final int SALT_BYTES = 16;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();

    public PasswordHash hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inPlace(() -> PasswordHash.of(password, salt));
    }

    /** @param phc null takes as long and never matches, so that the time tells nothing about the account */
    public boolean matches(String password, String phc) {
        return inPlace(() -> PasswordHash.parse(phc).matches(password));
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RuleViolated(IdentityRule.SIGN_IN_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RuleViolated(IdentityRule.SIGN_IN_BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
