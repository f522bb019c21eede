package org.kontor.fulfilment.service;

import java.util.List;
import org.kontor.fulfilment.model.ShipmentState;

/** A delivery as it is fetched from the shelves. @param lines in the order of walking */
public record PickView(DeliveryView delivery, List<PickLineView> lines) {

    /** Whether it waits for that: of what a carrier knows nothing is fetched any more. */
    public boolean open() {
        return delivery.state() == ShipmentState.SCHEDULED;
    }
}
