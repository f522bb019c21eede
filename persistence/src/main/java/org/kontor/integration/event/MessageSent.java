package org.kontor.integration.event;

import java.time.Instant;

/**
 * The relay has handed a message over to where it belongs. Told inside this server only, after the fact is stored;
 * whoever needs certainty reads the outbox.
 *
 * @param context who spoke
 * @param type name of the event that was sent
 */
public record MessageSent(Destination destination, String context, String type, String aggregateId, Instant at) {}
