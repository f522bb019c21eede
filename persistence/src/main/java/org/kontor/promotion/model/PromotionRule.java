package org.kontor.promotion.model;

import org.kontor.kernel.Rule;

/** What a notice must obey. */
public enum PromotionRule implements Rule {
    NOTICE_IN_BOTH_LANGUAGES("promotion.notice-in-both-languages", 422),
    NOTICE_TOO_LONG("promotion.notice-too-long", 422),
    NOTICE_ENDS_BEFORE_IT_BEGINS("promotion.notice-ends-before-it-begins", 422),
    NOTICE_UNKNOWN("promotion.notice-unknown", 404);

    private final String key;
    private final int status;

    PromotionRule(String key, int status) {
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
