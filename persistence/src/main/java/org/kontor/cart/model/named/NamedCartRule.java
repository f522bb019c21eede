package org.kontor.cart.model.named;

import org.kontor.kernel.Rule;

/** What carts that are put by must obey. */
public enum NamedCartRule implements Rule {
    NAME_MISSING("cart.name-missing", 422),
    NAME_TOO_LONG("cart.name-too-long", 422),
    NAME_TAKEN("cart.name-taken", 422),
    PRESENT_CART_NEEDS_A_NAME("cart.present-needs-a-name", 422),
    TOO_MANY_CARTS("cart.too-many-carts", 422),
    NOTHING_TO_PUT_BY("cart.nothing-to-put-by", 422),
    NOTHING_CHOSEN("cart.nothing-chosen", 422),
    SAME_CART("cart.same-cart", 422),
    MODE_UNKNOWN("cart.mode-unknown", 422),
    VERSION_MISSING("cart.version-missing", 422);

    private final String key;
    private final int status;

    NamedCartRule(String key, int status) {
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
