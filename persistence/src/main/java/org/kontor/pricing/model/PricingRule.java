package org.kontor.pricing.model;

import org.kontor.kernel.Rule;

/** What must hold of prices, price lists and contracts. */
public enum PricingRule implements Rule {
    COMPANY_UNKNOWN("pricing.company-unknown", 404),
    ARTICLE_UNKNOWN("pricing.article-unknown", 404),
    LIST_UNKNOWN("pricing.list-unknown", 404),
    LIST_CODE_WRONG("pricing.list-code-wrong", 422),
    LIST_CODE_TAKEN("pricing.list-code-taken", 422),
    LIST_NAME_NEEDED("pricing.list-name-needed", 422),
    PERCENT_WRONG("pricing.percent-wrong", 422),
    DECIMALS_WRONG("pricing.decimals-wrong", 422),
    TIME_WRONG("pricing.time-wrong", 422),
    BUYER_UNKNOWN("pricing.buyer-unknown", 422),
    NOTHING_PASTED("pricing.nothing-pasted", 422),
    TOO_MANY_PASTED("pricing.too-many-pasted", 422),
    GROUP_UNKNOWN("pricing.group-unknown", 404),
    GROUP_CODE_WRONG("pricing.group-code-wrong", 422),
    GROUP_CODE_TAKEN("pricing.group-code-taken", 422),
    COUNTRY_UNKNOWN("pricing.country-unknown", 422),
    MEMBER_ELSEWHERE("pricing.member-elsewhere", 422),
    GIVEN_ALREADY("pricing.given-already", 422),
    SEEN_WRONG("pricing.seen-wrong", 400),
    LINES_REFUSED("pricing.lines-refused", 409),
    NOTHING_CHANGES("pricing.nothing-changes", 422),
    BEGINS_IN_THE_PAST("pricing.begins-in-the-past", 422),
    BATCH_UNKNOWN("pricing.batch-unknown", 404),
    CONTRACT_UNKNOWN("pricing.contract-unknown", 404),
    CONTRACT_NUMBER_WRONG("pricing.contract-number-wrong", 422),
    CONTRACT_NUMBER_TAKEN("pricing.contract-number-taken", 422),
    APPROVER_MADE_IT("pricing.approver-made-it", 422),
    ONE_BASE("pricing.one-base", 422),
    BASE_UNKNOWN("pricing.base-unknown", 422),
    FACTOR_WRONG("pricing.factor-wrong", 422),
    CIRCLE("pricing.circle", 422),
    CHANGED_MEANWHILE("pricing.changed-meanwhile", 409),
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
