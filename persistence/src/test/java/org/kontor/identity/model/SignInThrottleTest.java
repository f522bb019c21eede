package org.kontor.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle("account:x", NOW);

    private Instant tryAt(Instant at) {
        return throttle.attempt(SignInLimit.ACCOUNT, at);
    }

    @Test
    void fiveTriesAreFreeAndTheRestIsCountedDown() {
        for (int left = 4; left >= 0; left--) {
            assertNull(tryAt(NOW));
            assertEquals(left, throttle.triesLeft(SignInLimit.ACCOUNT));
        }
        assertEquals(NOW.plus(Duration.ofMinutes(1)), tryAt(NOW));
    }

    @Test
    void aTryDuringTheWaitDoesNotProlongIt() {
        for (int i = 0; i < 5; i++) {
            tryAt(NOW);
        }
        Instant free = tryAt(NOW.plusSeconds(59));
        assertEquals(NOW.plusSeconds(60), free);
        assertNull(tryAt(free));
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        Instant at = NOW;
        long[] expected = {1, 2, 4, 8, 15, 15};
        for (int i = 0; i < 4; i++) {
            tryAt(at);
        }
        for (long minutes : expected) {
            assertNull(tryAt(at));
            assertEquals(at.plus(Duration.ofMinutes(minutes)), throttle.blockedUntil());
            at = throttle.blockedUntil();
            if (minutes == 15) {
                return;
            }
        }
    }

    @Test
    void notMoreThanTenTriesAreTakenInAnyQuarterOfAnHour() {
        Deque<Instant> taken = new ArrayDeque<>();
        for (Instant at = NOW; at.isBefore(NOW.plus(Duration.ofDays(1))); at = at.plusSeconds(1)) {
            if (tryAt(at) == null) {
                taken.addLast(at);
            }
            while (!taken.isEmpty() && !taken.peekFirst().isAfter(at.minus(Duration.ofMinutes(15)))) {
                taken.removeFirst();
            }
            assertTrue(taken.size() <= 10, "at " + at + ": " + taken.size());
        }
    }

    @Test
    void aQuarterOfAnHourWithoutATryForgetsAll() {
        for (int i = 0; i < 5; i++) {
            tryAt(NOW);
        }
        assertNull(tryAt(NOW.plus(Duration.ofMinutes(15))));
        assertEquals(4, throttle.triesLeft(SignInLimit.ACCOUNT));
    }

    @Test
    void aRightTryIsTakenBack() {
        for (int i = 0; i < 5; i++) {
            tryAt(NOW);
        }
        throttle.takeBack();
        assertNull(throttle.blockedUntil());
        assertEquals(1, throttle.triesLeft(SignInLimit.ACCOUNT));
    }

    @Test
    void anAddressMayTryMoreForACompanyStandsBehindIt() {
        for (int i = 0; i < 100; i++) {
            assertNull(throttle.attempt(SignInLimit.ADDRESS, NOW));
        }
        assertNotNull(throttle.attempt(SignInLimit.ADDRESS, NOW));
    }
}
