package org.kontor.approval.event;

/** What an entry of a budget does to its three balances. Granted less encumbered less consumed is what is left. */
public enum BudgetEntryKind {
    /** Somebody gave the budget more, or less: granted changes. */
    GRANT,
    /** Moved from or to another budget: granted of both changes. */
    TRANSFER,
    /** An order asks for it: encumbered grows. */
    ENCUMBER,
    /** What was asked for will not be ordered: encumbered falls. */
    RELEASE,
    /** What was asked for is ordered: from encumbered to consumed. */
    CONSUME,
    /** What was ordered will not come: consumed falls. */
    RETURN
}
