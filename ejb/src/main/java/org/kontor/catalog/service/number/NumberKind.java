package org.kontor.catalog.service.number;

/** What a typed number was understood as; an earlier kind wins over a later one. */
public enum NumberKind {
    /** The buyer company's own number. */
    OWN,
    SKU,
    MANUFACTURER,
    GTIN
}
