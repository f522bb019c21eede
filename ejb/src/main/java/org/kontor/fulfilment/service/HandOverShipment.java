package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.HandlingUnitRepository;
import org.kontor.fulfilment.model.HouseSettingRepository;
import org.kontor.fulfilment.model.PickRepository;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.fulfilment.model.ShortPickRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Asks a carrier to fetch what was packed here. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class HandOverShipment {

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private HandlingUnitRepository units;

    @Inject
    private PickRepository picks;

    @Inject
    private ShortPickRepository missing;

    @Inject
    private HouseSettingRepository settings;

    @EJB
    private DeliveryQueries deliveries;

    @Inject
    private Clock clock;

    /**
     * @throws RuleViolated {@link FulfilmentRule#NOTHING_PACKED}, {@link FulfilmentRule#GOODS_MISSING}, {@link FulfilmentRule#PICK_FIRST} where the house says so, {@link FulfilmentRule#STATE_DOES_NOT_ALLOW} of one that a
     *     carrier knows of; of an order that the caller may not see, as if it were not there
     */
    public void handOver(String number) {
        DeliveryView delivery = deliveries.byNumber(number);
        Shipment shipment = shipments.byNumber(number);
        if (missing.isAnyOpen(shipment)) {
            throw new RuleViolated(FulfilmentRule.GOODS_MISSING, Map.of("shipment", number));
        }
        if (settings.picksHere() && !picks.isComplete(shipment)) {
            throw new RuleViolated(FulfilmentRule.PICK_FIRST, Map.of("shipment", number));
        }
        shipment.handOver(units.countOf(shipment), delivery.shipTo(), clock.instant());
        shipments.save(shipment);
    }
}
