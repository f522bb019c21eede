package org.kontor.kernel;

/** Rules of the values that every context shares. */
public enum KernelRule implements Rule {
    CURRENCIES_MUST_MATCH("kernel.currencies-must-match", 422),
    AMOUNT_MUST_FIT_THE_CURRENCY("kernel.amount-must-fit-the-currency", 422),
    WEIGHTS_MUST_BE_POSITIVE("kernel.weights-must-be-positive", 422),
    QUANTITY_MUST_BE_POSITIVE("kernel.quantity-must-be-positive", 422),
    QUANTITY_MUST_FIT_THE_UNIT("kernel.quantity-must-fit-the-unit", 422),
    QUANTITY_TOO_LARGE("kernel.quantity-too-large", 422),
    QUANTITY_MUST_BE_A_MULTIPLE("kernel.quantity-must-be-a-multiple", 422),
    QUANTITY_BELOW_MINIMUM("kernel.quantity-below-minimum", 422),
    QUANTITY_ABOVE_MAXIMUM("kernel.quantity-above-maximum", 422),
    TEXT_TOO_LONG("kernel.text-too-long", 422),
    CURRENCY_UNKNOWN("kernel.currency-unknown", 422),
    PRICE_MUST_NOT_BE_NEGATIVE("kernel.price-must-not-be-negative", 422),
    /** Somebody holds what is needed, or the database is at its limit. */
    DATABASE_BUSY("kernel.database-busy", 503),
    TOO_BUSY_TRY_AGAIN("kernel.too-busy-try-again", 409);

    private final String key;
    private final int status;

    KernelRule(String key, int status) {
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
