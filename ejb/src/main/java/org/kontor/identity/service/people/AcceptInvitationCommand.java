package org.kontor.identity.service.people;

/**
 * @param token of the link
 * @param address of the client
 * @param agent what the browser says it is; may be null
 */
public record AcceptInvitationCommand(String token, String name, String password, String address, String agent) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "AcceptInvitationCommand from " + address;
    }
}
