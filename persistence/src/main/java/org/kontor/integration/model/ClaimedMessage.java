package org.kontor.integration.model;

import org.kontor.integration.event.Destination;

/**
 * A message that this node alone may send until its claim runs out.
 *
 * @param id of the row; the broker drops a second message with it
 * @param messageId what the receiver recognises the message by
 * @param destination null if the stored name is not known to this program
 * @param properties JSON object of properties that replace the usual ones, or null
 * @param attempts this one included
 */
public record ClaimedMessage(
        String id,
        String messageId,
        String context,
        String type,
        int version,
        String aggregateId,
        Destination destination,
        String destinationName,
        String payload,
        String properties,
        int attempts) {}
