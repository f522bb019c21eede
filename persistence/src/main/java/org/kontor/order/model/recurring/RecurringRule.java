package org.kontor.order.model.recurring;

import org.kontor.kernel.Rule;

/** What a recurring order must obey, when it is made and before each run. */
public enum RecurringRule implements Rule {
    NOT_FOUND("order.recurring-not-found", 404),
    NAME_MISSING("order.recurring-name-missing", 422),
    SCHEDULE_INVALID("order.recurring-schedule-invalid", 422),
    ENDS_BEFORE_IT_BEGINS("order.recurring-ends-before-it-begins", 422),
    BEGINS_IN_THE_PAST("order.recurring-begins-in-the-past", 422),
    NO_DATE_LEFT("order.recurring-no-date-left", 422),
    COUNT_INVALID("order.recurring-count-invalid", 422),
    RISE_INVALID("order.recurring-rise-invalid", 422),
    PO_PATTERN_INVALID("order.recurring-po-pattern-invalid", 422),
    MUST_HAVE_LINES("order.recurring-must-have-lines", 422),
    TOO_MANY_LINES("order.recurring-too-many-lines", 422),
    ARTICLE_TWICE("order.recurring-article-twice", 422),
    STATUS_DOES_NOT_ALLOW("order.recurring-status-does-not-allow", 409),
    CHANGED_MEANWHILE("order.recurring-changed-meanwhile", 409),
    PRICE_CHANGED_MEANWHILE("order.recurring-price-changed-meanwhile", 409),
    /** Found by a run: a line costs more than its owner has seen. */
    PRICE_ROSE("order.recurring-price-rose", 422),
    ARTICLE_GONE("order.recurring-article-gone", 422),
    UNIT_GONE("order.recurring-unit-gone", 422),
    /** Found by a run: one of the unit holds something else than its owner agreed to. */
    CONTENT_CHANGED("order.recurring-content-changed", 422),
    NO_PRICE("order.recurring-no-price", 422),
    CURRENCY_CHANGED("order.recurring-currency-changed", 422),
    STOCK_SHORT("order.recurring-stock-short", 422),
    OWNER_GONE("order.recurring-owner-gone", 422),
    BUDGET_NEEDS_APPROVAL("order.recurring-budget-needs-approval", 422);

    private final String key;
    private final int status;

    RecurringRule(String key, int status) {
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
