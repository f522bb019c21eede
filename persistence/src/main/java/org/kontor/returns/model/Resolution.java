package org.kontor.returns.model;

/** What the buyer gets for goods that he sends back. */
public enum Resolution {
    /** He has paid and is paid back. */
    REFUND,
    /** He owes less. */
    CREDIT,
    /** He owes less, and owes what another order costs that brings other goods. */
    REPLACEMENT,
    /** He gets the same goods again, mended. */
    REPAIR;

    /** Whether what the goods have cost is given back. */
    public boolean isMoney() {
        return this != REPAIR;
    }

    /** Whether the account of the company is owed less by it: who is paid back owes what he owed. */
    public boolean isOnAccount() {
        return this == CREDIT || this == REPLACEMENT;
    }
}
