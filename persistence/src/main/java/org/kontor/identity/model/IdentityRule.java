package org.kontor.identity.model;

import org.kontor.kernel.Rule;

/** What can be wrong about who calls. */
public enum IdentityRule implements Rule {
    SIGN_IN_NEEDED("identity.sign-in-needed", 401),
    NOT_ALLOWED("identity.not-allowed", 403),
    SECOND_FACTOR_NEEDED("identity.second-factor-needed", 401),
    NOWHERE_TO_WORK("identity.nowhere-to-work", 403),
    REASON_NEEDED("identity.reason-needed", 422),
    PASSWORD_DOES_NOT_MATCH("identity.password-does-not-match", 422),
    TOO_MANY_TRIES("identity.too-many-tries", 429),
    SIGN_IN_BUSY("identity.sign-in-busy", 503),
    LANGUAGE_UNKNOWN("identity.language-unknown", 422),
    THEME_UNKNOWN("identity.theme-unknown", 422),
    TIME_ZONE_UNKNOWN("identity.time-zone-unknown", 422);

    private final String key;
    private final int status;

    IdentityRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
