package org.kontor.identity.model.provider;

/** Why a sign-in by an identity provider was refused; told to the company's administrator, and roughly to the person. */
public enum ProviderRefusal {
    /** The provider itself said no, or the person did. */
    DENIED,
    UNREACHABLE,
    /** No signed token, or none that can be read. */
    UNSIGNED,
    ALGORITHM,
    KEY_UNKNOWN,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    EXPIRED,
    NONCE,
    SUBJECT,
    MAIL_MISSING,
    MAIL_UNVERIFIED,
    DOMAIN_FOREIGN,
    ACCOUNT_EXISTS,
    PERSON_LEFT,
    LINKED_OTHERWISE
}
