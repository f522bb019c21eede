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
    PASSWORD_TOO_SHORT("identity.password-too-short", 422),
    PASSWORD_TOO_LONG("identity.password-too-long", 422),
    PASSWORD_TOO_COMMON("identity.password-too-common", 422),
    OLD_PASSWORD_WRONG("identity.old-password-wrong", 422),
    PASSWORDS_DIFFER("identity.passwords-differ", 422),
    EMAIL_UNKNOWN_FORM("identity.email-unknown-form", 422),
    NAME_NEEDED("identity.name-needed", 422),
    ROLE_NEEDED("identity.role-needed", 422),
    ROLE_NOT_YOURS_TO_GIVE("identity.role-not-yours-to-give", 403),
    UNIT_UNKNOWN("identity.unit-unknown", 422),
    INVITATION_NOT_VALID("identity.invitation-not-valid", 404),
    INVITATION_FOR_ANOTHER("identity.invitation-for-another", 403),
    ACCOUNT_OF_OTHER_KIND("identity.account-of-other-kind", 409),
    ACCOUNT_EXISTS("identity.account-exists", 409),
    RESET_NOT_VALID("identity.reset-not-valid", 404),
    CODE_WRONG("identity.code-wrong", 422),
    CODE_NOT_RIGHT("identity.code-not-right", 422),
    NO_FACTOR_WAITING("identity.no-factor-waiting", 409),
    SECOND_FACTOR_FORCED("identity.second-factor-forced", 409),
    NO_SETUP("identity.no-setup", 404),
    SETUP_CODE_WRONG("identity.setup-code-wrong", 422),
    CURRENCY_UNKNOWN("identity.currency-unknown", 422),
    NO_SUCH_SESSION("identity.no-such-session", 404),
    NO_SUCH_BUYER("identity.no-such-buyer", 404),
    NO_SUCH_COMPANY("identity.no-such-company", 404),
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
    ADDRESS_RANGES_TOO_MANY("identity.address-ranges-too-many", 422),
    PERSON_NOT_FOUND("identity.person-not-found", 404),
    UNIT_NOT_FOUND("identity.unit-not-found", 404),
    ROLE_NOT_FOUND("identity.role-not-found", 404),
    REACH_UNKNOWN("identity.reach-unknown", 422),
    ROLE_GIVES_NOTHING_THERE("identity.role-gives-nothing-there", 422),
    ROLE_NAME_WRONG("identity.role-name-wrong", 422),
    ROLE_NAME_TAKEN("identity.role-name-taken", 422),
    ROLE_NEEDS_A_PERMISSION("identity.role-needs-a-permission", 422),
    ROLE_IS_PART_OF_THE_PROGRAM("identity.role-is-part-of-the-program", 422),
    ROLE_IS_HELD("identity.role-is-held", 422),
    ROLE_ENDS_IN_THE_PAST("identity.role-ends-in-the-past", 422),
    ROLE_ENDS_BEFORE_IT_BEGINS("identity.role-ends-before-it-begins", 422),
    GIVES_MORE_THAN_OWN("identity.gives-more-than-own", 422),
    LAST_ADMINISTRATOR("identity.last-administrator", 422),
    ROLE_CHANGED_MEANWHILE("identity.role-changed-meanwhile", 409),
    PROVIDER_ISSUER_WRONG("identity.provider-issuer-wrong", 422),
    PROVIDER_CLIENT_NEEDED("identity.provider-client-needed", 422),
    PROVIDER_SECRET_NEEDED("identity.provider-secret-needed", 422),
    PROVIDER_ROLE_WRONG("identity.provider-role-wrong", 422),
    PROVIDER_UNIT_WRONG("identity.provider-unit-wrong", 422),
    PROVIDER_NEEDS_DOMAIN("identity.provider-needs-domain", 422),
    PROVIDER_UNREACHABLE("identity.provider-unreachable", 422),
    PROVIDER_REFUSED("identity.provider-refused", 422),
    PROVIDER_FLOW_OVER("identity.provider-flow-over", 422),
    PROVIDER_ACCOUNT_EXISTS("identity.provider-account-exists", 422),
    MAIL_DOMAIN_WRONG("identity.mail-domain-wrong", 422),
    MAIL_DOMAIN_PUBLIC("identity.mail-domain-public", 422),
    MAIL_DOMAIN_TAKEN("identity.mail-domain-taken", 409),
    MAIL_DOMAIN_UNKNOWN("identity.mail-domain-unknown", 404),
    MAIL_DOMAINS_TOO_MANY("identity.mail-domains-too-many", 422),
    EVIDENCE_NEEDED("identity.evidence-needed", 422),
    PASSKEY_NAME_NEEDED("identity.passkey-name-needed", 422),
    PASSKEY_NOT_RIGHT("identity.passkey-not-right", 422),
    PASSKEY_SUSPECTED("identity.passkey-suspected", 422),
    PASSKEY_UNKNOWN("identity.passkey-unknown", 404),
    PASSKEYS_TOO_MANY("identity.passkeys-too-many", 422),
    PASSKEY_NOT_HERE("identity.passkey-not-here", 422),
    CERTIFICATE_UNREADABLE("identity.certificate-unreadable", 422),
    CERTIFICATE_WITH_KEY("identity.certificate-with-key", 422),
    CERTIFICATE_REFUSED("identity.certificate-refused", 422),
    CERTIFICATE_TAKEN("identity.certificate-taken", 422),
    CERTIFICATE_NOT_RIGHT("identity.certificate-not-right", 422),
    CERTIFICATE_NOT_SHOWN("identity.certificate-not-shown", 422),
    CERTIFICATE_UNKNOWN("identity.certificate-unknown", 404),
    CERTIFICATES_TOO_MANY("identity.certificates-too-many", 422),
    KEY_IS_CERTIFICATE("identity.key-is-certificate", 422),
    SERIAL_WRONG("identity.serial-wrong", 422),
    SERIAL_REVOKED("identity.serial-revoked", 422),
    NO_AUTHORITY("identity.no-authority", 422),
    AUTHORITY_WEAK("identity.authority-weak", 422),
    AUTHORITY_OVER("identity.authority-over", 422),
    AUTHORITY_NAME_NEEDED("identity.authority-name-needed", 422),
    AUTHORITY_KNOWN("identity.authority-known", 409),
    AUTHORITY_UNKNOWN("identity.authority-unknown", 404),
    AUTHORITY_NOT_TRUSTED("identity.authority-not-trusted", 422),
    TRUST_REASON_NEEDED("identity.trust-reason-needed", 422),
    LIST_NOT_FETCHED("identity.list-not-fetched", 422),
    LIST_UNREADABLE("identity.list-unreadable", 422),
    LIST_NOT_OF_AUTHORITY("identity.list-not-of-authority", 422),
    LIST_PARTIAL("identity.list-partial", 422),
    LIST_OLDER("identity.list-older", 422),
    LIST_ADDRESS_WRONG("identity.list-address-wrong", 422);

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
