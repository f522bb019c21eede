package org.kontor.verification.model;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class StandingVerbTest extends TransitionTableContract<StandingState, StandingVerb> {

    StandingVerbTest() {
        super(
                "company-standing",
                StandingState.class,
                StandingVerb.class,
                StandingVerb.TABLE,
                EnumSet.noneOf(StandingState.class));
    }
}
