package org.kontor.fulfilment.model;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class ShipmentVerbTest extends TransitionTableContract<ShipmentState, ShipmentVerb> {

    ShipmentVerbTest() {
        super(
                "shipment",
                ShipmentState.class,
                ShipmentVerb.class,
                ShipmentVerb.TABLE,
                EnumSet.noneOf(ShipmentState.class));
    }
}
