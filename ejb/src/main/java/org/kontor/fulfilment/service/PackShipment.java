package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.HandlingUnit;
import org.kontor.fulfilment.model.HandlingUnitRepository;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.fulfilment.model.Sscc;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Packs a shipment into handling units, or takes one apart, until the carrier has it. Whoever does so says how many units he
 * saw: of two people at the same shipment one is told that the other was quicker, and a form that is sent twice packs once.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class PackShipment {

    /** More at once is rather a slip. */
    static final int MOST_AT_ONCE = 50;

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private HandlingUnitRepository units;

    @EJB
    private DeliveryQueries deliveries;

    @Inject
    private Clock clock;

    /**
     * @param count how many of the same weight, 1 to 50
     * @param kilograms of each with what it is packed in, to the gram; null when what was typed is no number
     * @param seen how many units the shipment had when it was looked at
     * @throws RuleViolated {@link FulfilmentRule#OTHERS_PACKED}, {@link FulfilmentRule#SHIPMENT_HAS_LEFT}, {@link
     *     FulfilmentRule#UNITS_WRONG}, {@link FulfilmentRule#WEIGHT_WRONG}; of an order that the caller may not see, as if it
     *     were not there
     */
    public void pack(String number, int count, BigDecimal kilograms, int seen) {
        Shipment shipment = locked(number);
        if (units.countOf(shipment) != seen) {
            throw new RuleViolated(FulfilmentRule.OTHERS_PACKED);
        }
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new RuleViolated(FulfilmentRule.UNITS_WRONG, Map.of("most", MOST_AT_ONCE));
        }
        long grams = HandlingUnit.grams(kilograms);
        String prefix = CompanyPrefix.ofHouse();
        for (int i = 0; i < count; i++) {
            units.add(new HandlingUnit(shipment, Sscc.of(prefix, units.nextSerial()), grams, clock.instant()));
        }
    }

    /**
     * Takes a unit apart. Nobody ever gets its number again.
     *
     * @throws RuleViolated {@link FulfilmentRule#OTHERS_PACKED} when it is not there any more, {@link
     *     FulfilmentRule#SHIPMENT_HAS_LEFT}; as {@link #pack}
     */
    public void unpack(String number, String sscc) {
        Shipment shipment = locked(number);
        shipment.mustBeHere();
        if (!units.remove(shipment, sscc)) {
            throw new RuleViolated(FulfilmentRule.OTHERS_PACKED);
        }
    }

    /** Looked for among those of the caller first. */
    private Shipment locked(String number) {
        deliveries.byNumber(number);
        return shipments.byNumber(number);
    }
}
