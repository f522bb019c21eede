package org.kontor.catalog.model.proposal;

import org.kontor.kernel.TransitionTable;

/** What can be done about a proposal: once. */
public enum ProposalVerb {
    PROPOSE,
    /** A colleague agrees, and the article is changed. */
    APPROVE,
    REFUSE,
    WITHDRAW,
    /** A colleague agreed to something that is not so any more. */
    OUTDATE;

    public static final TransitionTable<ProposalState, ProposalVerb> TABLE = new TransitionTable<
                    ProposalState, ProposalVerb>("Proposed change of an article", ProposalState.class)
            .row(null, PROPOSE, ProposalState.WAITING)
            .row(ProposalState.WAITING, APPROVE, ProposalState.APPROVED)
            .row(ProposalState.WAITING, REFUSE, ProposalState.REFUSED)
            .row(ProposalState.WAITING, WITHDRAW, ProposalState.WITHDRAWN)
            .row(ProposalState.WAITING, OUTDATE, ProposalState.STALE);
}
