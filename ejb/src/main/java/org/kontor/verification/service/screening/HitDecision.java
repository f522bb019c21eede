package org.kontor.verification.service.screening;

/** What staff do about a hit. */
public enum HitDecision {
    /** Somebody else is meant. */
    PROPOSE,
    /** A colleague agrees that somebody else is meant. */
    CLEAR,
    /** A colleague does not agree. */
    DOUBT,
    /** It is him. */
    CONFIRM
}
