package org.kontor.canary.r8a.order.model;

import java.time.Instant;

/** A time from nowhere. */
public class StampCanary {

    public Instant at() {
        return Instant.now();
    }
}
