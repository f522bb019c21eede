package org.kontor.fulfilment.event;

import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/** A carrier has taken the goods; they have left the stock. */
public record ShipmentShipped(
        String shipmentNumber,
        String orderNumber,
        int shipmentNo,
        Instant occurredAt,
        String carrier,
        String trackingNumber,
        List<ShipmentAnnounced.ShippedLine> lines)
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
        return List.of(Destination.ORDER);
    }
}
