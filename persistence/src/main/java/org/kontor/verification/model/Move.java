package org.kontor.verification.model;

import java.time.Instant;

/** One step in the history of a company's standing. */
public record Move(
        StandingState from, StandingVerb verb, StandingState to, Instant at, Long byId, String byName, String reason) {}
