package org.kontor.verification.model.bank;

import org.kontor.kernel.TransitionTable;

/** What can be done about a bank account. A number is never changed: a new account takes its place. */
public enum BankVerb {
    ENTER,
    /** Is compared with what shows whose it is. */
    CHECK,
    /** A colleague of who checked it agrees. */
    VERIFY,
    REFUSE,
    RETIRE;

    public static final TransitionTable<BankState, BankVerb> TABLE = new TransitionTable<BankState, BankVerb>(
                    "Bank account of a company", BankState.class)
            .row(null, ENTER, BankState.ENTERED)
            .row(BankState.ENTERED, CHECK, BankState.CHECKED)
            .row(BankState.CHECKED, VERIFY, BankState.VERIFIED)
            .row(BankState.ENTERED, REFUSE, BankState.RETIRED)
            .row(BankState.CHECKED, REFUSE, BankState.RETIRED)
            .row(BankState.ENTERED, RETIRE, BankState.RETIRED)
            .row(BankState.CHECKED, RETIRE, BankState.RETIRED)
            .row(BankState.VERIFIED, RETIRE, BankState.RETIRED);
}
