package org.kontor.privacy.model;

import org.kontor.kernel.Rule;

/** What must hold when people ask about their own data. */
public enum PrivacyRule implements Rule {
    PERSON_NOT_FOUND("privacy.person-not-found", 404),
    ALREADY_ERASED("privacy.already-erased", 409),
    STAFF_LEAVES_BY_ITS_EMPLOYER("privacy.staff-leaves-by-its-employer", 409),
    TYPE_THE_ADDRESS_TO_CONFIRM("privacy.type-the-address-to-confirm", 422);

    private final String key;
    private final int status;

    PrivacyRule(String key, int status) {
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
