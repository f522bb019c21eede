package org.kontor.approval.event;

/** What an approver says. */
public enum Verdict {
    APPROVE,
    REFUSE
}
