package org.kontor.pricing.model;

import org.kontor.kernel.Rule;

/** What must hold of prices, price lists and contracts. */
public enum PricingRule implements Rule {
    COMPANY_UNKNOWN("pricing.company-unknown", 404),
    ARTICLE_UNKNOWN("pricing.article-unknown", 404),
    LIST_UNKNOWN("pricing.list-unknown", 404),
    QUESTION_WRONG("pricing.question-wrong", 400);

    private final String key;
    private final int status;

    PricingRule(String key, int status) {
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
