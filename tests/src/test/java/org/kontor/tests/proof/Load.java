package org.kontor.tests.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** What a number of clients did, each one thing after the other without a pause, for a while. */
final class Load {

    /** One thing that a client does again and again. */
    @FunctionalInterface
    interface Deed {

        /** @return whether it went well */
        boolean once(int client, Random random) throws Exception;
    }

    private final long[] sortedNanos;
    private final int failed;
    private final double seconds;

    private Load(long[] sortedNanos, int failed, double seconds) {
        this.sortedNanos = sortedNanos;
        this.failed = failed;
        this.seconds = seconds;
    }

    static Load run(int clients, Duration span, Deed deed) throws Exception {
        return run(clients, span, Duration.ZERO, deed);
    }

    /** @param every each client begins its next deed so long after the one before, or at once when that took longer */
    static Load run(int clients, Duration span, Duration every, Deed deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            long end = begin + span.toNanos();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int me = client;
                running.add(threads.submit(() -> repeat(me, end, every.toNanos(), deed)));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            int failed = (int) nanos.stream().filter(time -> time < 0).count();
            return new Load(
                    nanos.stream()
                            .filter(time -> time >= 0)
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray(),
                    failed,
                    seconds);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The time of each deed; what failed counts as minus one. */
    private static List<Long> repeat(int client, long end, long every, Deed deed) throws Exception {
        Random random = new Random(1000L + client + System.nanoTime());
        List<Long> nanos = new ArrayList<>();
        LockSupport.parkNanos((long) (random.nextDouble() * every));
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            boolean well = deed.once(client, random);
            nanos.add(well ? System.nanoTime() - begin : -1);
            LockSupport.parkNanos(begin + every - System.nanoTime());
        }
        return nanos;
    }

    double perSecond() {
        return sortedNanos.length / seconds;
    }

    int failed() {
        return failed;
    }

    double millis(int percentile) {
        return sortedNanos.length == 0
                ? 0
                : sortedNanos[Math.min(sortedNanos.length - 1, sortedNanos.length * percentile / 100)] / 1e6;
    }
}
