package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.OrderStatus;
import org.kontor.organisation.event.OwnValue;

/**
 * An order with its lines and its history. Amounts in {@code currency}.
 *
 * @param completeDelivery nothing goes before all is there
 */
public record OrderView(
        String number,
        Instant placedAt,
        OrderStatus status,
        DeliveryState delivery,
        long companyId,
        String companyName,
        String country,
        String buyerName,
        String buyerEmail,
        String poNumber,
        LocalDate requestedDate,
        String paymentMethod,
        int paymentTermsDays,
        OrderPlaced.ShipTo shipTo,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        String source,
        String sourceNumber,
        String erpReference,
        long version,
        Long buyerId,
        String costCentre,
        Instant expiresAt,
        Long budgetId,
        List<OwnValue> ownFields,
        boolean completeDelivery,
        List<OrderLineView> lines,
        List<OrderMove> history) {

    /** What of the net amount is no line's, because the order is small; orders of other systems have none. */
    public BigDecimal surcharge() {
        return "kontor".equals(source)
                ? lines.stream().map(OrderLineView::net).reduce(net, BigDecimal::subtract)
                : BigDecimal.ZERO;
    }
}
