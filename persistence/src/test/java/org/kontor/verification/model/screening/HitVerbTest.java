package org.kontor.verification.model.screening;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class HitVerbTest extends TransitionTableContract<HitState, HitVerb> {

    HitVerbTest() {
        super(
                "screening-hit",
                HitState.class,
                HitVerb.class,
                HitVerb.TABLE,
                EnumSet.of(HitState.CLEARED, HitState.CONFIRMED));
    }
}
