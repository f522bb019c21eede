package org.kontor.pricing.model.chain;

/** Why a list, or a row of it, did not give a price. */
public enum Lost {
    /** A level above it does not fall back to it. */
    NOT_REACHED,
    OTHER_CURRENCY,
    INACTIVE,
    OUT_OF_SCHEDULE,
    CONTRACT_NOT_APPROVED,
    CONTRACT_NOT_VALID,
    /** An exclusive list before it prices the article. */
    CLOSED,
    /** It is exclusive, and a list before it prices the article. */
    PRICED_BEFORE,
    /** It has nothing for the article at that instant. */
    NO_ROW,
    /** A row that has not begun or has ended. */
    NOT_IN_TIME,
    /** Of two rows for one step the one that began later holds. */
    BEGAN_EARLIER,
    /** A price that a person set goes before one that a rule made. */
    MANUAL_BEFORE_RULE,
    /** A list before it has the step. */
    STEP_TAKEN
}
