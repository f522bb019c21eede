package org.kontor.inventory.model;

import org.kontor.kernel.Rule;

/** What stock must obey. */
public enum InventoryRule implements Rule {
    STOCK_MOVED_MEANWHILE("inventory.stock-moved-meanwhile", 409),
    NOT_HELD("inventory.not-held", 409),
    SHIPMENT_NOT_FOUND("inventory.shipment-not-found", 404),
    PURCHASE_NOT_FOUND("inventory.purchase-not-found", 404),
    ARTICLE_UNKNOWN("inventory.article-unknown", 422),
    ARTICLE_NOT_FOUND("inventory.article-not-found", 404),
    SITE_UNKNOWN("inventory.site-unknown", 422),
    SUPPLIER_NEEDED("inventory.supplier-needed", 422),
    QUANTITY_WRONG("inventory.quantity-wrong", 422),
    DAY_NEEDED("inventory.day-needed", 422),
    LOT_TOO_LONG("inventory.lot-too-long", 422),
    TOO_MANY_LINES("inventory.too-many-lines", 422),
    MORE_THAN_IS_COMING("inventory.more-than-is-coming", 409),
    NOTHING_IS_COMING("inventory.nothing-is-coming", 409),
    NOTHING_RECEIVED("inventory.nothing-received", 422),
    CHANGED_MEANWHILE("inventory.changed-meanwhile", 409),
    TARGET_TOO_LOW("inventory.target-too-low", 422),
    LEAD_DAYS_WRONG("inventory.lead-days-wrong", 422),
    TERMS_CHANGED_MEANWHILE("inventory.terms-changed-meanwhile", 409),
    REORDER_CHANGED("inventory.reorder-changed", 409),
    FORM_USED("inventory.form-used", 409),
    NOT_LOW("inventory.not-low", 409),
    NOTHING_TICKED("inventory.nothing-ticked", 422),
    REORDER_QUANTITY_WRONG("inventory.reorder-quantity-wrong", 422),
    HANDLING_DAYS_WRONG("inventory.handling-days-wrong", 422),
    STOCK_NOT_KEPT_THERE("inventory.stock-not-kept-there", 409),
    DIFFERENCE_CLOSED("inventory.difference-closed", 409),
    REASON_MISSING("inventory.reason-missing", 422),
    MOVE_REASON_MISSING("inventory.move-reason-missing", 422),
    SAME_SITE("inventory.same-site", 422),
    NOT_HELD_THERE("inventory.not-held-there", 409),
    NOT_FREE_THERE("inventory.not-free-there", 409);

    private final String key;
    private final int status;

    InventoryRule(String key, int status) {
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
