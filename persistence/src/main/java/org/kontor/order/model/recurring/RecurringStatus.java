package org.kontor.order.model.recurring;

/** Whether a recurring order places orders. */
public enum RecurringStatus {
    ACTIVE,
    PAUSED,
    /** A run found something that its owner must look at. */
    REVIEW_NEEDED,
    ENDED
}
