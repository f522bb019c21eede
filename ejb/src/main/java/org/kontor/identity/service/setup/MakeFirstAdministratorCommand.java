package org.kontor.identity.service.setup;

/**
 * @param code of the server's log
 * @param address of the client
 * @param agent what the browser says it is; may be null
 */
public record MakeFirstAdministratorCommand(
        String code, String email, String name, String password, String address, String agent) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "MakeFirstAdministratorCommand from " + address;
    }
}
