package org.kontor.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the tries against one account or from one address, for all nodes. A try is counted before the password is
 * looked at, so that a thousand tries at once are no more than a thousand in a row.
 */
@Entity
@Table(schema = "identity", name = "sign_in_throttle")
public class SignInThrottle {

    @Id
    private String subject;

    private int failures;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    @Version
    private long version;

    protected SignInThrottle() {}

    /** Nothing counted yet. */
    SignInThrottle(String subject, Instant now) {
        this.subject = subject;
        this.lastFailureAt = now;
    }

    /** Counts a try. @return null when it may go on, else the instant before which no try is looked at */
    public Instant attempt(SignInLimit limit, Instant now) {
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            return blockedUntil;
        }
        if (!now.isBefore(lastFailureAt.plus(SignInLimit.FORGOTTEN_AFTER))) {
            failures = 0;
        }
        failures++;
        lastFailureAt = now;
        Duration wait = limit.waitAfter(failures);
        blockedUntil = wait.isZero() ? null : now.plus(wait);
        return null;
    }

    /** Takes back the count of a try that turned out right. */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
        blockedUntil = null;
    }

    public int triesLeft(SignInLimit limit) {
        return Math.max(0, limit.freeTries() - failures);
    }

    public Instant blockedUntil() {
        return blockedUntil;
    }
}
