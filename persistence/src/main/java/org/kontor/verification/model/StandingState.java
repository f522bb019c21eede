package org.kontor.verification.model;

/**
 * How far a company has shown that it is who it says it is. What it may do follows from this and from nothing else: the
 * one table is {@code verification.standing_right}.
 */
public enum StandingState {
    /** Has applied; nobody has looked yet. */
    APPLIED,
    UNDER_REVIEW,
    /** The applicant owes us an answer. */
    QUESTION,
    VERIFIED,
    /** Was verified once and must be again before it orders. */
    RESTRICTED,
    /** Somebody of it may be on a list; until that is decided it does not order. */
    HELD,
    REFUSED
}
