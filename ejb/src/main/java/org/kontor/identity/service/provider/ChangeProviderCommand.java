package org.kontor.identity.service.provider;

/**
 * @param clientSecret empty keeps the one there is
 * @param passwordAllowed whether people of this company alone may still sign in by password
 */
public record ChangeProviderCommand(
        String issuer,
        String clientId,
        String clientSecret,
        String roleCode,
        long unitId,
        boolean passwordAllowed,
        boolean active) {

    /** Never the secret: records print all they have. */
    @Override
    public String toString() {
        return "ChangeProviderCommand " + issuer;
    }
}
