package org.kontor.catalog.model.proposal;

/** Where a proposal stands. */
public enum ProposalState {
    WAITING,
    /** The article is as it was proposed. */
    APPROVED,
    REFUSED,
    /** Who proposed it does not want it any more. */
    WITHDRAWN,
    /** A field that it would change had become another one; nothing was changed. */
    STALE
}
