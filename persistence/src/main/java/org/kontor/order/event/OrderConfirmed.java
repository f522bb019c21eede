package org.kontor.order.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * The ERP has confirmed an order, wholly or with short lines; what is confirmed may now be shipped.
 *
 * @param lines only lines with a confirmed quantity above zero
 */
public record OrderConfirmed(
        String orderNumber,
        Instant occurredAt,
        String erpReference,
        OrderPlaced.ShipTo shipTo,
        List<ConfirmedLine> lines)
        implements BusinessEvent {

    /** What will be delivered of one line. */
    public record ConfirmedLine(int lineNo, Long productId, String sku, String unit, BigDecimal quantity) {}

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
