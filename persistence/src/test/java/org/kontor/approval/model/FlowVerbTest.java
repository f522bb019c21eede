package org.kontor.approval.model;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class FlowVerbTest extends TransitionTableContract<FlowStatus, FlowVerb> {

    FlowVerbTest() {
        super(
                "approval",
                FlowStatus.class,
                FlowVerb.class,
                FlowVerb.TABLE,
                EnumSet.complementOf(EnumSet.of(FlowStatus.PENDING)));
    }
}
