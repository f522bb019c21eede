package org.kontor.pricing.model.chain;

import java.time.Instant;

/**
 * A time with its first instant and without its last.
 *
 * @param from null when it has always been
 * @param to null when it never ends
 */
public record Window(Instant from, Instant to) {

    public static final Window ALWAYS = new Window(null, null);

    public boolean covers(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
