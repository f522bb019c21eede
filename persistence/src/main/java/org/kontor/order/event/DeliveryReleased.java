package org.kontor.order.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * Goods of a confirmed order lie ready and may go. Quantities are in the units of the order; what is released once is never
 * released again, so the number of the delivery within the order names it for good.
 *
 * @param deliveryNo from 1
 * @param lines only those of which anything goes
 */
public record DeliveryReleased(
        String orderNumber, Instant occurredAt, int deliveryNo, OrderPlaced.ShipTo shipTo, List<ReleasedLine> lines)
        implements BusinessEvent {

    /** What goes of one line. */
    public record ReleasedLine(int lineNo, String sku, BigDecimal quantity) {}

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
        return List.of(Destination.FULFILMENT);
    }
}
