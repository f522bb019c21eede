package org.kontor.verification.service.bank;

/** What staff do about a bank account. */
public enum BankDecision {
    /** It was compared with evidence. */
    CHECK,
    /** A colleague agrees. */
    VERIFY,
    REFUSE
}
