package org.kontor.canary.r8a.order.model;

import java.util.UUID;

/** A number by chance. */
public class NumberCanary {

    public UUID number() {
        return UUID.randomUUID();
    }
}
