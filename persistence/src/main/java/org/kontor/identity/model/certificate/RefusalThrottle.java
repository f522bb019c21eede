package org.kontor.identity.model.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps refusals from flooding the trail: of the same certificate for the same reason one in ten minutes, from one
 * address at most thirty in a minute, from everywhere at most 120. How many went by in between is told by the next one.
 */
public final class RefusalThrottle {

    private static final Duration SAME = Duration.ofMinutes(10);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int OF_ADDRESS = 30;
    private static final int OF_ALL = 120;
    private static final int MOST_KEPT = 2_000;

    private record Noted(Instant at, String address) {}

    private final Map<String, Instant> last = new LinkedHashMap<>();
    private final Deque<Noted> lately = new ArrayDeque<>();
    private long passedOver;

    /**
     * @param what the certificate and the reason
     * @return how many were passed over since the last that was noted; -1 when this one is passed over
     */
    public synchronized long take(String what, String address, Instant now) {
        while (!lately.isEmpty() && !lately.peekFirst().at().isAfter(now.minus(WINDOW))) {
            lately.removeFirst();
        }
        Instant before = last.get(what);
        boolean again = before != null && before.isAfter(now.minus(SAME));
        boolean many = lately.size() >= OF_ALL
                || lately.stream().filter(one -> one.address().equals(address)).count() >= OF_ADDRESS;
        if (again || many) {
            passedOver++;
            return -1;
        }
        last.remove(what);
        last.put(what, now);
        if (last.size() > MOST_KEPT) {
            last.remove(last.keySet().iterator().next());
        }
        lately.addLast(new Noted(now, address));
        long between = passedOver;
        passedOver = 0;
        return between;
    }
}
