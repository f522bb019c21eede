package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.fulfilment.model.ShortCause;
import org.kontor.fulfilment.model.ShortPick;
import org.kontor.fulfilment.model.ShortPickRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;

/**
 * Keeps that goods of a shipment were not on the shelf, and that they are there after all. What was released for a delivery is
 * never taken back from it: until the goods are there the delivery is not handed over. Of an order that the caller may not see,
 * a shipment is not there.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class ReportShortPick {

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private ShortPickRepository missing;

    @EJB
    private PickQueries queries;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @param quantity that is not there, in the unit of the line; null when what was typed is no number
     * @param cause name of a {@link ShortCause}
     * @throws RuleViolated {@link FulfilmentRule#SHORT_ALREADY} when something of the line is known to be missing; as {@link
     *     ShortPick}, and what {@link Quantity} says
     */
    public void report(String number, int lineNo, BigDecimal quantity, String cause) {
        Shipment shipment = locked(number);
        PickLineView line = queries.of(number).line(lineNo).orElseThrow(() -> unknown(number + "/" + lineNo));
        if (line.isShort()) {
            throw new RuleViolated(FulfilmentRule.SHORT_ALREADY);
        }
        if (quantity == null) {
            throw new RuleViolated(FulfilmentRule.PICK_WRONG);
        }
        if (line.unit() != null) {
            Quantity.of(quantity, line.unit());
        }
        ShortCause why = ShortCause.of(cause).orElseThrow(() -> new RuleViolated(FulfilmentRule.SHORT_CAUSE_WRONG));
        missing.add(new ShortPick(
                shipment, lineNo, line.left(), quantity, why, callers.current().personName(), clock.instant()));
    }

    /** The goods are there now. @throws RuleViolated {@link FulfilmentRule#SHORT_SETTLED} when nothing is missing (any more) */
    public void settle(String number, int lineNo) {
        Shipment shipment = locked(number);
        missing.open(shipment, lineNo)
                .orElseThrow(() -> new RuleViolated(FulfilmentRule.SHORT_SETTLED))
                .settle(callers.current().personName(), clock.instant());
    }

    /** Looked for among those of the caller first. */
    private Shipment locked(String number) {
        queries.of(number);
        return shipments.byNumber(number);
    }

    private static RuleViolated unknown(String number) {
        return new RuleViolated(FulfilmentRule.SHIPMENT_NOT_FOUND, Map.of("shipment", number));
    }
}
