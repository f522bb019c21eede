package org.kontor.verification.model;

import org.kontor.kernel.TransitionTable;

/** What can be done about the standing of a company, and from which state to which. */
public enum StandingVerb {
    /** Asks online to become a customer. */
    APPLY,
    /** Is entered by staff or by an import, who vouch for it. */
    REGISTER,
    TAKE,
    ASK,
    ANSWER,
    VERIFY,
    /** Is verified again in time. */
    RENEW,
    REFUSE,
    RESTRICT,
    /** May be on a list of those with whom trade is forbidden. */
    HOLD,
    /** Is on none, as staff have found. */
    RELEASE,
    REOPEN;

    /** A refused company may come back with better papers; one that was restricted goes through the checks once more. */
    public static final TransitionTable<StandingState, StandingVerb> TABLE = new TransitionTable<
                    StandingState, StandingVerb>("Standing of a company", StandingState.class)
            .row(null, APPLY, StandingState.APPLIED)
            .row(null, REGISTER, StandingState.VERIFIED)
            .row(StandingState.APPLIED, TAKE, StandingState.UNDER_REVIEW)
            .row(StandingState.UNDER_REVIEW, TAKE, StandingState.UNDER_REVIEW)
            .row(StandingState.UNDER_REVIEW, ASK, StandingState.QUESTION)
            .row(StandingState.QUESTION, ANSWER, StandingState.UNDER_REVIEW)
            .row(StandingState.QUESTION, TAKE, StandingState.UNDER_REVIEW)
            .row(StandingState.QUESTION, REFUSE, StandingState.REFUSED)
            .row(StandingState.UNDER_REVIEW, VERIFY, StandingState.VERIFIED)
            .row(StandingState.UNDER_REVIEW, REFUSE, StandingState.REFUSED)
            .row(StandingState.VERIFIED, RENEW, StandingState.VERIFIED)
            .row(StandingState.VERIFIED, RESTRICT, StandingState.RESTRICTED)
            .row(StandingState.VERIFIED, HOLD, StandingState.HELD)
            .row(StandingState.HELD, RELEASE, StandingState.VERIFIED)
            .row(StandingState.HELD, REFUSE, StandingState.REFUSED)
            .row(StandingState.RESTRICTED, REOPEN, StandingState.UNDER_REVIEW)
            .row(StandingState.REFUSED, REOPEN, StandingState.UNDER_REVIEW);
}
