package org.kontor.fulfilment.service;

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
        List<ShippedLine> lines) {}
