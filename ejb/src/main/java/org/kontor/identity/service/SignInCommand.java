package org.kontor.identity.service;

/**
 * @param address of the client, as far as the server knows it
 * @param agent what the browser says it is; may be null
 */
public record SignInCommand(String email, String password, String address, String agent) {

    /** Never the password: records print all they have. */
    @Override
    public String toString() {
        return "SignInCommand from " + address;
    }
}
