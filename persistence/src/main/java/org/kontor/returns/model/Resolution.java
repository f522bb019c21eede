package org.kontor.returns.model;

/** What the buyer gets for goods that he sends back. */
public enum Resolution {
    REFUND,
    CREDIT,
    REPLACEMENT,
    REPAIR
}
