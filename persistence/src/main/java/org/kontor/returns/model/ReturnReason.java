package org.kontor.returns.model;

/** Why goods come back, as the buyer says. */
public enum ReturnReason {
    DEFECTIVE,
    DAMAGED,
    WRONG_ARTICLE,
    NOT_AS_DESCRIBED,
    TOO_MANY,
    NOT_NEEDED
}
