package org.kontor.credit.model;

import org.kontor.kernel.Rule;

/** What a credit account must obey. */
public enum CreditRule implements Rule {
    EXCEEDED("credit.exceeded", 409),
    ON_HOLD("credit.on-hold", 409),
    CURRENCY_DIFFERS("credit.currency-differs", 422),
    MOVED_MEANWHILE("credit.moved-meanwhile", 409),
    CHANGED_MEANWHILE("credit.changed-meanwhile", 409),
    LIMIT_INVALID("credit.limit-invalid", 422),
    REASON_MISSING("credit.reason-missing", 422),
    COMPANY_UNKNOWN("credit.company-unknown", 404);

    private final String key;
    private final int status;

    CreditRule(String key, int status) {
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
