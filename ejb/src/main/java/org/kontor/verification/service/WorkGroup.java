package org.kontor.verification.service;

/** Why a company waits for staff. */
public enum WorkGroup {
    /** Has applied, and nobody has taken the case. */
    APPLICATION,
    /** Is being looked into. */
    REVIEW,
    /** Owes us an answer. */
    QUESTION,
    /** Its checks end soon. */
    DUE,
    /** Cannot order until it is verified again. */
    RESTRICTED
}
