package org.kontor.crm.model;

/** Whose turn it is with a case. */
public enum CaseState {
    /** Ours. */
    OPEN,
    /** The customer's. */
    WAITING,
    CLOSED
}
