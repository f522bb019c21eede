package org.kontor.credit.event;

import java.math.BigDecimal;

/** What an entry of a credit account tells. Its amount is what it adds to what the company owes or will owe. */
public enum CreditEntryKind {
    /** The account was opened with its limit. */
    ALLOCATED(0, 0),
    /** The limit, its strictness or the status was changed. */
    UPDATED(0, 0),
    /** An order waits for approval. */
    RESERVED(1, 0),
    /** It was refused, withdrawn, cut or ran out. */
    RELEASED(-1, 0),
    /** An order was placed; what it had reserved becomes a purchase. */
    PURCHASED(0, 1),
    /** What was ordered will not come. */
    REVERTED(0, -1),
    /** The company paid. */
    REIMBURSED(0, -1),
    /** We credited something. */
    REFUNDED(0, -1);

    private final BigDecimal reserves;
    private final BigDecimal buys;

    CreditEntryKind(int reserves, int buys) {
        this.reserves = BigDecimal.valueOf(reserves);
        this.buys = BigDecimal.valueOf(buys);
    }

    /** How the amount counts among requests that wait: 1, 0 or -1. */
    BigDecimal reserves() {
        return reserves;
    }

    /** How the amount counts among what was ordered and is not paid: 1, 0 or -1. */
    BigDecimal buys() {
        return buys;
    }
}
