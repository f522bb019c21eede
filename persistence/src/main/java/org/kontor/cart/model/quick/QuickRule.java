package org.kontor.cart.model.quick;

import org.kontor.kernel.Rule;

/** Why a line of the quick order is not taken as it was typed, and what a whole form of them must obey. */
public enum QuickRule implements Rule {
    CODE_MISSING("cart.typed-code-missing"),
    CODE_TOO_LONG("cart.typed-code-too-long"),
    CODE_IS_A_FORMULA("cart.typed-code-is-a-formula"),
    CODE_IS_A_FIGURE("cart.typed-code-is-a-figure"),
    CODE_IS_A_SHEET_ERROR("cart.typed-code-is-a-sheet-error"),
    QUANTITY_MISSING("cart.typed-quantity-missing"),
    QUANTITY_UNREADABLE("cart.typed-quantity-unreadable"),
    COLUMNS_UNCLEAR("cart.typed-columns-unclear"),
    UNIT_NOT_SOLD("cart.typed-unit-not-sold"),
    NOTHING_TYPED("cart.nothing-typed"),
    TOO_MANY_TYPED("cart.typed-too-many"),
    FORM_KEY_INVALID("cart.typed-key-invalid", 400),
    FORM_USED_FOR_OTHER_LINES("cart.typed-form-used", 409);

    private final String key;
    private final int status;

    QuickRule(String key) {
        this(key, 422);
    }

    QuickRule(String key, int status) {
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
