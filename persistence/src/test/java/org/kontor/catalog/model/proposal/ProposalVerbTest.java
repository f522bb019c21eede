package org.kontor.catalog.model.proposal;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class ProposalVerbTest extends TransitionTableContract<ProposalState, ProposalVerb> {

    ProposalVerbTest() {
        super(
                "change-proposal",
                ProposalState.class,
                ProposalVerb.class,
                ProposalVerb.TABLE,
                EnumSet.complementOf(EnumSet.of(ProposalState.WAITING)));
    }
}
