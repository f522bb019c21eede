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
    TIME_ZONE_UNKNOWN("identity.time-zone-unknown", 422),
    KEY_UNKNOWN("identity.key-unknown", 404),
    KEY_NAME_NEEDED("identity.key-name-needed", 422),
    KEY_MAY_NOTHING("identity.key-may-nothing", 422),
    KEY_MAY_NEVER("identity.key-may-never", 422),
    KEY_EXCEEDS_MAKER("identity.key-exceeds-maker", 422),
    KEY_EXPIRY_WRONG("identity.key-expiry-wrong", 422),
    KEY_NOT_ACTIVE("identity.key-not-active", 409),
    KEY_MADE_ALREADY("identity.key-made-already", 409),
    KEYS_TOO_MANY("identity.keys-too-many", 422),
    ADDRESS_RANGE_WRONG("identity.address-range-wrong", 422),
    ADDRESS_RANGES_TOO_MANY("identity.address-ranges-too-many", 422);

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
