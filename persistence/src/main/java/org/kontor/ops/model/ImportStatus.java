package org.kontor.ops.model;

/** Where an import stands. */
public enum ImportStatus {
    /** Asked for, no node has begun. */
    WAITING,
    /** A node works on it, and keeps saying so. */
    RUNNING,
    /** Somebody asked the working node to stop after its present chunk. */
    STOPPING,
    /** Stopped between two chunks; can go on from there. */
    STOPPED,
    /** Every line is taken or refused. */
    COMPLETED,
    /** The file itself cannot be taken; nothing of it was. */
    REFUSED,
    /** Broke off for a reason of ours; can go on from the last chunk. */
    FAILED
}
