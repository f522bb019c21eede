package org.kontor.crm.model;

/** What has become of a lead. Nothing leaves the last two. */
public enum LeadState {
    OPEN,
    /** A customer, with an opportunity. */
    QUALIFIED,
    DROPPED
}
