package org.kontor.integration.service;

/**
 * A message as it came out of a queue.
 *
 * @param messageId what the sender recognises it by
 * @param businessKey number it is about, may be null when the sender did not say
 * @param partner who sent it; null for a message of this house
 */
public record ReceivedMessage(
        String queue,
        String messageId,
        String type,
        String businessKey,
        String partner,
        String listener,
        String payload) {}
