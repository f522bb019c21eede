package org.kontor.order.model.blanket;

import org.kontor.kernel.Rule;

/** What blanket orders and their call-offs must obey. */
public enum BlanketRule implements Rule {
    NOT_FOUND("order.blanket-not-found", 404),
    COMPANY_UNKNOWN("order.blanket-company-unknown", 422),
    TIME_WRONG("order.blanket-time-wrong", 422),
    LINES_MISSING("order.blanket-lines-missing", 422),
    LINE_UNREADABLE("order.blanket-line-unreadable", 422),
    LINE_TWICE("order.blanket-line-twice", 422),
    ARTICLE_UNKNOWN("order.blanket-article-unknown", 422),
    TOO_LONG("order.blanket-too-long", 422),
    NOTHING_CALLED("order.blanket-nothing-called", 422),
    NOT_VALID("order.blanket-not-valid", 409),
    CLOSED("order.blanket-closed", 409),
    MORE_THAN_LEFT("order.blanket-more-than-left", 409),
    CURRENCY_DIFFERS("order.blanket-currency-differs", 409);

    private final String key;
    private final int status;

    BlanketRule(String key, int status) {
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
