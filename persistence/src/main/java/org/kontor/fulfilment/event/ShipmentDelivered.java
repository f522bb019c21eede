package org.kontor.fulfilment.event;

import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/** The carrier has handed the goods over to the recipient. */
public record ShipmentDelivered(String shipmentNumber, String orderNumber, Instant occurredAt)
        implements BusinessEvent {

    @Override
    public String context() {
        return "fulfilment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return shipmentNumber;
    }

    @Override
    public List<Destination> destinations() {
        return List.of();
    }
}
