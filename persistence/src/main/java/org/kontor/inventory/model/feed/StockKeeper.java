package org.kontor.inventory.model.feed;

/** Whose figure of what lies at a site is the one that counts. */
public enum StockKeeper {
    KONTOR,
    ERP
}
