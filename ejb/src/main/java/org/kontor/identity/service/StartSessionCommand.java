package org.kontor.identity.service;

/**
 * @param personId who has just proved who he is
 * @param address of the client, as far as the server knows it
 * @param agent what the browser says it is; may be null
 * @param strong whether the proof was as good as two: a passkey with its owner verified
 */
public record StartSessionCommand(long personId, String address, String agent, boolean strong) {}
