package org.kontor.identity.gateway;

/** What a code is changed for a token by. @param verifier of PKCE */
public record TokenRequest(String clientId, String clientSecret, String code, String returnAddress, String verifier) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "TokenRequest of " + clientId;
    }
}
