package org.kontor.order.model;

import java.time.Instant;

/**
 * Who moved an order, when and why.
 *
 * @param actingFor for whom somebody else acted, or null
 * @param reason what the actor said, or null
 */
public record Cause(String actor, String actingFor, Instant at, String reason) {

    public static Cause of(String actor, Instant at) {
        return new Cause(actor, null, at, null);
    }

    public Cause because(String why) {
        return new Cause(actor, actingFor, at, why);
    }
}
