package org.kontor.inventory.model.purchase;

import java.time.Instant;

/** Who notes something of a purchase order, and when. */
public record Receiver(String name, Instant at) {}
