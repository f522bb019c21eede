package org.kontor.order.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * Quantities of an order that the ERP had confirmed are not wanted any more: it has less to deliver. The ERP says that it has
 * noted it.
 *
 * @param cancellationNumber names this one cancellation: order number and a running number, such as {@code K100001-C5}
 * @param lines only those of which anything is cancelled
 */
public record OrderLinesCancelled(
        String cancellationNumber,
        String orderNumber,
        Instant occurredAt,
        String erpReference,
        List<CancelledLine> lines)
        implements BusinessEvent {

    /**
     * What is cancelled of one line, in the unit of the order.
     *
     * @param remaining what is still to be delivered or was delivered
     */
    public record CancelledLine(int lineNo, String sku, BigDecimal cancelled, BigDecimal remaining) {}

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
        return cancellationNumber;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.ERP);
    }
}
