package org.kontor.returns.model;

/** In what condition goods came back. */
public enum Finding {
    AS_NEW,
    OPENED,
    USED,
    DAMAGED,
    DEFECTIVE,
    INCOMPLETE,
    OTHER_ARTICLE;

    /** Whether such goods can be sold again. */
    public boolean isFitForSale() {
        return this == AS_NEW || this == OPENED;
    }
}
