package org.kontor.fulfilment.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.order.event.OrderPlaced.ShipTo;

/**
 * A shipment as those see it who pack it.
 *
 * @param shippedAt null as long as the carrier has not said so
 * @param requested when the buyer wants it; null for as soon as possible
 * @param shipTo null for an order of another system without one
 */
public record DeliveryView(
        String number,
        String orderNumber,
        ShipmentState state,
        String carrier,
        String trackingNumber,
        Instant shippedAt,
        String companyName,
        LocalDate requested,
        ShipTo shipTo,
        List<Line> lines) {

    /** What of an article goes. @param quantity in that unit */
    public record Line(String sku, String name, String unit, BigDecimal quantity) {}
}
