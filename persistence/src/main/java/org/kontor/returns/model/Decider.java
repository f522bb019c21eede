package org.kontor.returns.model;

import java.time.Instant;

/** Who of staff decides or takes goods in, and when. */
public record Decider(String name, Instant at) {}
