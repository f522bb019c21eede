package org.kontor.returns.model;

import java.time.Instant;

/**
 * Who of staff decides, takes goods in or gives something up, and when.
 *
 * @param name null when it is the buyer who keeps his goods
 */
public record Decider(String name, Instant at) {

    public static Decider buyer(Instant at) {
        return new Decider(null, at);
    }
}
