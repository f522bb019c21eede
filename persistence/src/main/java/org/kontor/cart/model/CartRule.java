package org.kontor.cart.model;

import org.kontor.kernel.Rule;

/** What a cart must obey. */
public enum CartRule implements Rule {
    UNIT_UNKNOWN("cart.unit-unknown", 422),
    SKU_UNKNOWN("cart.sku-unknown", 422),
    LINE_NOT_FOUND("cart.line-not-found", 404),
    LINE_INCOMPLETE("cart.line-incomplete", 422),
    TOO_MANY_LINES("cart.too-many-lines", 422),
    ONLY_BUYERS_HAVE_ONE("cart.only-buyers-have-one", 403),
    CART_NOT_FOUND("cart.not-found-cart", 404),
    COMMENT_TOO_LONG("cart.comment-too-long", 422),
    CONTENT_DIFFERS("cart.content-differs", 422),
    CONTENT_NOT_AGREED("cart.content-not-agreed", 422),
    CONTENT_UNREADABLE("cart.content-unreadable", 422),
    CONTENT_CHANGED_MEANWHILE("cart.content-changed-meanwhile", 409),
    LINE_CHANGED_MEANWHILE("cart.line-changed-meanwhile", 409),
    CHANGED_MEANWHILE("cart.changed-meanwhile", 409);

    private final String key;
    private final int status;

    CartRule(String key, int status) {
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
