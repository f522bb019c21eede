package org.kontor.approval.event;

/** Where a flow stands after a decision. */
public enum Outcome {
    PENDING,
    APPROVED,
    REJECTED
}
