package org.kontor.fulfilment.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.model.ShipmentState;

/** A shipment as pages and the REST interface show it; times are null until they are known. */
public record ShipmentView(
        String number,
        String orderNumber,
        String carrier,
        String trackingNumber,
        ShipmentState state,
        Instant announcedAt,
        Instant shippedAt,
        Instant deliveredAt,
        List<ShippedLine> lines) {

    /** What of a line of the order has been handed over, as far as it is known who carried it, in the unit of the line. */
    public static BigDecimal delivered(List<ShipmentView> shipments, int lineNo) {
        return shipments.stream()
                .filter(shipment -> shipment.shippedAt() != null && shipment.deliveredAt() != null)
                .flatMap(shipment -> shipment.lines().stream())
                .filter(line -> line.lineNo() == lineNo)
                .map(ShippedLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
