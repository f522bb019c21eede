package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes what a carrier tells about a shipment, in whatever order and however often it comes. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RecordCarrierNews {

    @Inject
    private ShipmentRepository shipments;

    /** @return whether everything about this shipment is known now */
    public boolean record(CarrierNews news) {
        Shipment shipment = shipments.byNumber(news.shipmentNumber());
        switch (news.status()) {
            case "SHIPPED" -> shipment.ship(news.carrier(), news.trackingNumber(), news.at());
            case "DELIVERED" -> shipment.deliver(news.at());
            default -> throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("status", news.status()));
        }
        shipments.save(shipment);
        return shipment.state() == ShipmentState.DELIVERED && shipment.isShipped();
    }
}
