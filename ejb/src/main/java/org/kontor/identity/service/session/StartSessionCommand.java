package org.kontor.identity.service.session;

/**
 * @param personId who has just proved who he is
 * @param address of the client, as far as the server knows it
 * @param agent what the browser says it is; may be null
 * @param strong whether the proof was as good as two: a passkey with its owner verified
 * @param onlyFor the one company that the session may work for, because its provider vouched for the person; null for
 *     any he belongs to
 * @param providerSession the provider's number of the session in which it vouched; null when it gave none
 */
public record StartSessionCommand(
        long personId, String address, String agent, boolean strong, Long onlyFor, String providerSession) {

    public StartSessionCommand(long personId, String address, String agent, boolean strong) {
        this(personId, address, agent, strong, null, null);
    }
}
