package org.kontor.verification.model;

import org.kontor.kernel.Rule;

/** What must hold of companies that want to trade with us. */
public enum VerificationRule implements Rule {
    APPLICATION_NOT_FOUND("verification.application-not-found", 404),
    COUNTRY_UNKNOWN("verification.country-unknown", 422),
    EMAIL_UNUSABLE("verification.email-unusable", 422),
    FIELD_MISSING("verification.field-missing", 422),
    TERMS_MUST_BE_ACCEPTED("verification.terms-must-be-accepted", 422),
    TAX_NUMBER_WRONG("verification.tax-number-wrong", 422),
    TEXT_TOO_LONG("verification.text-too-long", 422),
    FILE_MUST_BE_PDF_OR_PICTURE("verification.file-must-be-pdf-or-picture", 422),
    FILE_TOO_LARGE("verification.file-too-large", 422),
    TOO_MANY_FILES("verification.too-many-files", 422),
    NO_NUMBER_TO_ASK_ABOUT("verification.no-number-to-ask-about", 422),
    NOTHING_WAS_ASKED("verification.nothing-was-asked", 409),
    MOVE_NOT_POSSIBLE("verification.move-not-possible", 409),
    CHANGED_MEANWHILE("verification.changed-meanwhile", 409),
    CHECKLIST_INCOMPLETE("verification.checklist-incomplete", 409),
    DECIDER_MUST_NOT_HAVE_CHECKED_THE_BANK_ACCOUNT("verification.decider-checked-the-bank-account", 409),
    CHECK_NEEDS_EVIDENCE("verification.check-needs-evidence", 422),
    CHECK_NEEDS_A_DAY_TO_COME("verification.check-needs-a-day-to-come", 422),
    BANK_NUMBER_WRONG("verification.bank-number-wrong", 422),
    BANK_ROUTING_WRONG("verification.bank-routing-wrong", 422),
    BIC_WRONG("verification.bic-wrong", 422),
    BANK_ACCOUNT_NOT_FOUND("verification.bank-account-not-found", 404),
    BANK_ACCOUNT_KNOWN("verification.bank-account-known", 409),
    TOO_MANY_BANK_ACCOUNTS("verification.too-many-bank-accounts", 409),
    BANK_ACCOUNT_NEEDS_A_COLLEAGUE("verification.bank-account-needs-a-colleague", 409),
    BANK_ACCOUNT_HAS_ITS_OWN_CHECK("verification.bank-account-has-its-own-check", 409),
    HIT_NOT_FOUND("verification.hit-not-found", 404),
    HIT_NEEDS_A_COLLEAGUE("verification.hit-needs-a-colleague", 409),
    HITS_ARE_OPEN("verification.hits-are-open", 409),
    REASON_MISSING("verification.reason-missing", 422);

    private final String key;
    private final int status;

    VerificationRule(String key, int status) {
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
