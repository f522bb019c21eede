package org.kontor.cart.model.file;

import org.kontor.kernel.Rule;

/** What a file of lines to order must obey as a whole. */
public enum OrderFileRule implements Rule {
    FILE_MISSING("cart.file-missing"),
    FILE_TOO_LARGE("cart.file-too-large", 413),
    FILE_INFLATES_TOO_MUCH("cart.file-inflates-too-much", 413),
    FILE_OF_OLD_FORM("cart.file-of-old-form"),
    FILE_NOT_READABLE("cart.file-not-readable"),
    FILE_NOT_UTF8("cart.file-not-utf8"),
    FILE_EMPTY("cart.file-empty"),
    QUANTITY_COLUMN_MISSING("cart.file-quantity-column-missing"),
    HEADING_AMBIGUOUS("cart.file-heading-ambiguous"),
    TOO_MANY_LINES("cart.file-too-many-lines"),
    TOO_MANY_WAITING("cart.file-too-many-waiting"),
    TOO_FEW_CARTS_LEFT("cart.file-too-few-carts-left"),
    BUYER_GONE("cart.file-buyer-gone"),
    FILE_NOT_FOUND("cart.file-not-found", 404);

    private final String key;
    private final int status;

    OrderFileRule(String key) {
        this(key, 422);
    }

    OrderFileRule(String key, int status) {
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
