package org.kontor.inventory.model;

import org.kontor.kernel.Rule;

/** What stock must obey. */
public enum InventoryRule implements Rule {
    STOCK_MOVED_MEANWHILE("inventory.stock-moved-meanwhile", 409),
    NOT_HELD("inventory.not-held", 409);

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
