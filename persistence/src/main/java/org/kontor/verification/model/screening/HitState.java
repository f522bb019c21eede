package org.kontor.verification.model.screening;

/** How far a hit on a list is looked into. */
public enum HitState {
    OPEN,
    /** One of staff says that somebody else is meant; a colleague must agree. */
    PROPOSED,
    /** Somebody else is meant. */
    CLEARED,
    /** It is him. */
    CONFIRMED
}
