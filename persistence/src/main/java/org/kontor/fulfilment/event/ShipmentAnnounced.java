package org.kontor.fulfilment.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;
import org.kontor.order.event.OrderPlaced;

/**
 * Goods are ready and a carrier is asked to fetch them.
 *
 * @param shipmentNumber order number and running number, such as {@code K100001-1}
 */
public record ShipmentAnnounced(
        String shipmentNumber,
        String orderNumber,
        Instant occurredAt,
        OrderPlaced.ShipTo shipTo,
        List<ShippedLine> lines)
        implements BusinessEvent {

    /** What of one order line travels in this shipment. */
    public record ShippedLine(int lineNo, String sku, BigDecimal quantity) {}

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
        return List.of(Destination.CARRIER);
    }
}
