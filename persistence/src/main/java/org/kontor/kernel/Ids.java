package org.kontor.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers that sort by time (UUID version 7, RFC 9562). They are names, not secrets. */
@ApplicationScoped
public class Ids {

    private final SecureRandom random = new SecureRandom();
    private Clock clock;

    protected Ids() {}

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new UUIDv7: 48 bits of Unix time in milliseconds, then random bits. */
    public UUID next() {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
