package org.kontor.approval.event;

/** What happens when an order would take more than a budget has left. */
public enum BudgetEnforcement {
    /** The order is refused. */
    BLOCK,
    /** The buyer is told and goes on. */
    WARN,
    /** The order waits for somebody who may approve it. */
    REQUIRE_APPROVAL
}
