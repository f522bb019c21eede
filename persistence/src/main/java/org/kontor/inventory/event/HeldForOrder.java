package org.kontor.inventory.event;

import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/** Lines of an order that waited for goods have got some; whoever announces it may look again at what is held. */
public record HeldForOrder(String orderNumber, Instant occurredAt) implements BusinessEvent {

    @Override
    public String context() {
        return "inventory";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return orderNumber;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.ORDER);
    }
}
