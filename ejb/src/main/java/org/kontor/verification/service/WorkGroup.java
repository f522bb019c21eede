package org.kontor.verification.service;

/** Why a company waits for staff. */
public enum WorkGroup {
    /** Has applied, and nobody has taken the case. */
    APPLICATION,
    /** Is being looked into. */
    REVIEW,
    /** Owes us an answer. */
    QUESTION,
    /** The authorities do not know its tax number, or under another name, or could not be asked. */
    TAX,
    /** May be on a list of those with whom trade is forbidden. */
    SCREENING,
    /** Has a bank account that is to be checked. */
    BANK,
    /** Its checks end soon. */
    DUE,
    /** Cannot order until it is verified again. */
    RESTRICTED
}
