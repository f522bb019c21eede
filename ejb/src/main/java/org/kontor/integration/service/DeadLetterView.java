package org.kontor.integration.service;

import java.time.Instant;

/** A message nobody could take, and what was decided about it; the last three are null while it is open. */
public record DeadLetterView(
        long id,
        String queue,
        String messageId,
        String businessKey,
        String type,
        String cause,
        String payload,
        Instant diedAt,
        String state,
        String decidedBy,
        Instant decidedAt,
        String reason) {}
