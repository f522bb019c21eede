package org.kontor.tests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become true by looking again and again; a failure tells what was seen last. */
public final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Probe() {}

    /** Looks until what is seen is as wanted, at most 30 seconds; answers what was seen then. */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        return until(what, PATIENCE, look, wanted);
    }

    public static <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + patience.toSeconds() + " s still not: " + what + "; seen: " + seen);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
