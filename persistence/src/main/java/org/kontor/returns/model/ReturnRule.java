package org.kontor.returns.model;

import org.kontor.kernel.Rule;

/** What a return must obey. */
public enum ReturnRule implements Rule {
    NOT_FOUND("returns.not-found", 404),
    NOTHING_CHOSEN("returns.nothing-chosen", 422),
    LINE_UNKNOWN("returns.line-unknown", 422),
    QUANTITY_WRONG("returns.quantity-wrong", 422),
    REASON_MISSING("returns.reason-missing", 422),
    MORE_THAN_DELIVERED("returns.more-than-delivered", 409),
    PERIOD_OVER("returns.period-over", 409),
    WORDS_TOO_LONG("returns.words-too-long", 422),
    WORDS_MISSING("returns.words-missing", 422),
    MORE_THAN_REQUESTED("returns.more-than-requested", 422),
    MORE_THAN_AUTHORISED("returns.more-than-authorised", 422),
    SITE_UNKNOWN("returns.site-unknown", 422),
    RECEIPT_UNKNOWN("returns.receipt-unknown", 422),
    FINDING_MISSING("returns.finding-missing", 422),
    REJECTION_WORDS_MISSING("returns.rejection-words-missing", 422),
    MORE_THAN_RECEIVED("returns.more-than-received", 422),
    NOT_FIT_FOR_STOCK("returns.not-fit-for-stock", 422),
    MORE_THAN_ACCEPTED("returns.more-than-accepted", 422),
    REPLACEMENT_UNKNOWN("returns.replacement-unknown", 422),
    NOTHING_OUTSTANDING("returns.nothing-outstanding", 409),
    ALREADY_DECIDED("returns.already-decided", 409),
    CHANGED_MEANWHILE("returns.changed-meanwhile", 409);

    private final String key;
    private final int status;

    ReturnRule(String key, int status) {
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
