package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.fulfilment.event.ShipmentAnnounced;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.inventory.service.waiting.LineStockQueries;
import org.kontor.kernel.Permission;
import org.kontor.order.event.OrderConfirmed;

/** Makes the one shipment of a confirmed order, as soon as nothing of it waits for goods, and asks a carrier to fetch it. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AnnounceShipment {

    private static final int FIRST = 1;

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private Clock clock;

    @EJB
    private LineStockQueries stock;

    /**
     * An order with nothing confirmed, or with its shipment already announced, changes nothing; one that waits for goods is
     * announced once more when they have come.
     */
    public void announce(OrderConfirmed order) {
        List<ShipmentAnnounced.ShippedLine> lines = order.lines().stream()
                .filter(line -> line.quantity().signum() > 0)
                .map(line -> new ShipmentAnnounced.ShippedLine(line.lineNo(), line.sku(), line.quantity()))
                .toList();
        if (lines.isEmpty() || shipments.exists(order.orderNumber(), FIRST) || stock.waits(order.orderNumber())) {
            return;
        }
        shipments.save(Shipment.announce(order.orderNumber(), FIRST, order.shipTo(), lines, clock.instant()));
    }
}
