package org.kontor.approval.model;

/** Where the approval of one order version stands. */
public enum FlowStatus {
    PENDING,
    APPROVED,
    REJECTED,
    EXPIRED,
    WITHDRAWN,
    VOIDED
}
