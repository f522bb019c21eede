package org.kontor.integration.service;

import java.time.Instant;

/**
 * How the relay stands.
 *
 * @param oldestWaiting when the oldest message not yet sent was recorded; null when none waits
 */
public record OutboxState(long waiting, long failed, Instant oldestWaiting, long openDeadLetters, long unanswered) {}
