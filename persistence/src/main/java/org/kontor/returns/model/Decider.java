package org.kontor.returns.model;

import java.time.Instant;

/** Who of staff decides, and when. */
public record Decider(String name, Instant at) {}
