package org.kontor.order.model;

import org.kontor.kernel.Rule;

/** What an order must obey, from placing to the last delivery. */
public enum OrderRule implements Rule {
    NOT_FOUND("order.not-found", 404),
    IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS("order.idempotency-key-invalid", 400),
    IDEMPOTENCY_KEY_REUSED("order.idempotency-key-reused", 422),
    COMPANY_MAY_NOT_ORDER("order.company-may-not-order", 403),
    MUST_HAVE_LINES("order.must-have-lines", 422),
    TOO_MANY_LINES("order.too-many-lines", 422),
    UNIT_UNKNOWN("order.unit-unknown", 422),
    UNIT_CONTENT_CHANGED("order.unit-content-changed", 409),
    SKU_UNKNOWN("order.sku-unknown", 422),
    NO_PRICE("order.no-price", 422),
    SHIP_TO_UNKNOWN("order.ship-to-unknown", 422),
    PO_NUMBER_INVALID("order.po-number-invalid", 422),
    REQUESTED_DATE_IN_THE_PAST("order.requested-date-in-the-past", 422),
    REQUESTED_DATE_TOO_FAR("order.requested-date-too-far", 422),
    COMMENT_MISSING("order.comment-missing", 422),
    REQUEST_EXPIRED("order.request-expired", 409),
    COMMENT_TOO_LONG("order.comment-too-long", 422),
    BUDGET_MUST_BE_CHOSEN("order.budget-must-be-chosen", 422),
    COST_CENTRE_UNKNOWN("order.cost-centre-unknown", 422),
    STOCK_SHORT("order.stock-short", 409),
    REVISION_MAY_ONLY_REDUCE("order.revision-may-only-reduce", 422),
    NOTHING_TO_HOLD("order.nothing-to-hold", 409),
    LINE_UNDER_WAY("order.line-under-way", 409),
    HOLD_REASON_UNKNOWN("order.hold-reason-unknown", 422),
    HOLD_WORDS_MISSING("order.hold-words-missing", 422),
    HOLD_UNKNOWN("order.hold-unknown", 404),
    HOLD_LIFTED("order.hold-lifted", 409),
    VALUE_BELOW_MINIMUM("order.value-below-minimum", 422),
    VALUE_ABOVE_MAXIMUM("order.value-above-maximum", 422),
    VALUE_RULE_INVALID("order.value-rule-invalid", 422),
    VALUE_RULE_FOR_UNKNOWN("order.value-rule-for-unknown", 422),
    VALUE_RULE_CHANGED("order.value-rule-changed", 409),
    ALL_ANNOUNCED("order.all-announced", 409),
    ANNOUNCED_TO_CARRIER("order.announced-to-carrier", 409),
    CANCELLED_MORE_THAN_ORDERED("order.cancelled-more-than-ordered", 422),
    PO_NUMBER_MISSING("order.po-number-missing", 422),
    PO_NUMBER_USED("order.po-number-used", 409),
    COST_CENTRE_MISSING("order.cost-centre-missing", 422),
    CHANGED_SINCE_SEEN("order.changed-since-seen", 409),
    NOT_YET_EXPIRED("order.not-yet-expired", 409),
    ALREADY_SENT("order.already-sent", 409),
    AMENDMENT_TOO_LATE("order.amendment-too-late", 409),
    AMENDMENT_OF_HELD_ORDER("order.amendment-of-held-order", 409),
    AMENDMENT_PRICES_UNKNOWN("order.amendment-prices-unknown", 422),
    AMENDMENT_CURRENCY_CHANGED("order.amendment-currency-changed", 409),
    STATUS_DOES_NOT_ALLOW("order.status-does-not-allow", 409),
    ANSWER_CONTRADICTS("order.answer-contradicts", 409),
    LINE_UNKNOWN("order.line-unknown", 422),
    CONFIRMED_MORE_THAN_ORDERED("order.confirmed-more-than-ordered", 422),
    RELEASED_MORE_THAN_CONFIRMED("order.released-more-than-confirmed", 422),
    SHIPPED_MORE_THAN_ANNOUNCED("order.shipped-more-than-announced", 422),
    LINE_INCOMPLETE("order.line-incomplete", 422),
    PARAMETER_INVALID("order.parameter-invalid", 400);

    private final String key;
    private final int status;

    OrderRule(String key, int status) {
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
