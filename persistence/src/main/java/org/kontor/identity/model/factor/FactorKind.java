package org.kontor.identity.model.factor;

/** What can serve as a second proof beside the password. */
public enum FactorKind {
    /** A code that changes every half minute (RFC 6238). */
    TOTP,
    /** A key of the device or of a token (WebAuthn). */
    PASSKEY
}
