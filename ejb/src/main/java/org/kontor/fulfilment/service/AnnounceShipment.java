package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.fulfilment.event.ShipmentAnnounced;
import org.kontor.fulfilment.model.HouseSettingRepository;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.kernel.Permission;
import org.kontor.order.event.DeliveryReleased;

/** Makes a shipment of each delivery that an order releases, and asks a carrier to fetch it; where we pack ourselves, that waits. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AnnounceShipment {

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private HouseSettingRepository settings;

    @Inject
    private Clock clock;

    /** A delivery that is a shipment already changes nothing: its number is that of the shipment. */
    public void announce(DeliveryReleased delivery) {
        if (shipments.exists(delivery.orderNumber(), delivery.deliveryNo())) {
            return;
        }
        List<ShipmentAnnounced.ShippedLine> lines = delivery.lines().stream()
                .map(line -> new ShipmentAnnounced.ShippedLine(line.lineNo(), line.sku(), line.quantity()))
                .toList();
        shipments.save(
                settings.packsHere()
                        ? Shipment.schedule(delivery.orderNumber(), delivery.deliveryNo(), lines, clock.instant())
                        : Shipment.announce(
                                delivery.orderNumber(),
                                delivery.deliveryNo(),
                                delivery.shipTo(),
                                lines,
                                clock.instant()));
    }
}
