package org.kontor.identity.service.provider;

/**
 * What a browser brings back from a provider.
 *
 * @param error what the provider says instead of a code; empty when it gave one
 * @param browser the secret that the browser kept
 * @param address of the client, as far as the server knows it
 * @param agent what the browser says it is; may be null
 */
public record FinishCompanySignInCommand(
        String state, String code, String error, String browser, String address, String agent) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "FinishCompanySignInCommand from " + address;
    }
}
