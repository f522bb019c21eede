package org.kontor.verification.model.screening;

import org.kontor.kernel.TransitionTable;

/** What staff do about a hit. To clear one takes two people, to confirm it one. */
public enum HitVerb {
    FIND,
    PROPOSE,
    CLEAR,
    DOUBT,
    CONFIRM;

    public static final TransitionTable<HitState, HitVerb> TABLE = new TransitionTable<HitState, HitVerb>(
                    "Hit on a sanction list", HitState.class)
            .row(null, FIND, HitState.OPEN)
            .row(HitState.OPEN, PROPOSE, HitState.PROPOSED)
            .row(HitState.PROPOSED, CLEAR, HitState.CLEARED)
            .row(HitState.PROPOSED, DOUBT, HitState.OPEN)
            .row(HitState.OPEN, CONFIRM, HitState.CONFIRMED)
            .row(HitState.PROPOSED, CONFIRM, HitState.CONFIRMED);
}
