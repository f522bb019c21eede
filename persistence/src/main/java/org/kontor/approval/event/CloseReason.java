package org.kontor.approval.event;

/** How a flow ends without a verdict. */
public enum CloseReason {
    EXPIRED,
    WITHDRAWN,
    VOIDED
}
