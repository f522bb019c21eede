package org.kontor.credit.model;

/** What an entry of a credit account tells. Its amount is what it adds to what the company owes or will owe. */
public enum CreditEntryKind {
    /** The account was opened with its limit. */
    ALLOCATED,
    /** The limit, its strictness or the status was changed. */
    UPDATED,
    /** An order waits for approval. */
    RESERVED,
    /** It was refused, withdrawn, cut or ran out. */
    RELEASED,
    /** An order was placed; what it had reserved becomes a purchase. */
    PURCHASED,
    /** What was ordered will not come. */
    REVERTED,
    /** The company paid. */
    REIMBURSED,
    /** We credited something. */
    REFUNDED
}
