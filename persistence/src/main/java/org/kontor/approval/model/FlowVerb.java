package org.kontor.approval.model;

import org.kontor.kernel.TransitionTable;

/** What can happen to a flow. */
public enum FlowVerb {
    OPEN,
    DECIDE,
    COMPLETE,
    REFUSE,
    EXPIRE,
    WITHDRAW,
    VOID;

    /** A decision that is not the last one leaves the flow where it is; nothing leaves an end. */
    public static final TransitionTable<FlowStatus, FlowVerb> TABLE = new TransitionTable<FlowStatus, FlowVerb>(
                    "Approval", FlowStatus.class)
            .row(null, OPEN, FlowStatus.PENDING)
            .row(FlowStatus.PENDING, DECIDE, FlowStatus.PENDING)
            .row(FlowStatus.PENDING, COMPLETE, FlowStatus.APPROVED)
            .row(FlowStatus.PENDING, REFUSE, FlowStatus.REJECTED)
            .row(FlowStatus.PENDING, EXPIRE, FlowStatus.EXPIRED)
            .row(FlowStatus.PENDING, WITHDRAW, FlowStatus.WITHDRAWN)
            .row(FlowStatus.PENDING, VOID, FlowStatus.VOIDED);
}
