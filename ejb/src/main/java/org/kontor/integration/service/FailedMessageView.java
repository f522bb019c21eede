package org.kontor.integration.service;

import java.time.Instant;

/** A message the relay has given up, or that was discarded after that. */
public record FailedMessageView(
        String id,
        String destination,
        String type,
        String businessKey,
        Instant occurredAt,
        int attempts,
        String status,
        String lastError,
        String payload,
        String decidedBy,
        Instant decidedAt,
        String reason) {}
