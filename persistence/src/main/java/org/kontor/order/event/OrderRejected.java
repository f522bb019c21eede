package org.kontor.order.event;

import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * The ERP has refused an order as a whole; nothing of it will be delivered and its stock is free again.
 *
 * @param reason the ERP's words
 */
public record OrderRejected(String orderNumber, Instant occurredAt, String reason) implements BusinessEvent {

    @Override
    public String context() {
        return "order";
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
        return List.of();
    }
}
