package org.kontor.inventory.model.feed;

/** How the books of the ERP and ours can differ. */
public enum DifferenceKind {
    /** The ERP has less than is promised to orders: what is missing has to be found, bought or taken back. */
    BELOW_RESERVED,
    /** The ERP counts an article that we do not have. */
    ARTICLE_UNKNOWN,
    /** The figure contains a movement that we never made, or fewer than an earlier figure did: it was not taken. */
    MOVEMENT_UNKNOWN
}
