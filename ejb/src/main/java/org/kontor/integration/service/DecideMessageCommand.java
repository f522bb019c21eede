package org.kontor.integration.service;

/**
 * What a member of staff decides about a message that failed, and why.
 *
 * @param id of the dead letter (a number) or of the outbox message (a UUID)
 * @param reason required, up to 500 characters
 */
public record DecideMessageCommand(String id, String reason) {}
