package org.kontor.identity.model.provider;

/**
 * A sign-in on its way to a provider and back.
 *
 * @param verifier of PKCE (RFC 7636)
 * @param linkPersonId whose account shall be tied to the provider; null when somebody just signs in
 */
public record ProviderFlow(
        long companyId, String nonce, String verifier, String returnAddress, String nextPage, Long linkPersonId) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "ProviderFlow of company " + companyId;
    }
}
