package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.Pick;
import org.kontor.fulfilment.model.PickRepository;
import org.kontor.fulfilment.model.Scan;
import org.kontor.fulfilment.model.Shipment;
import org.kontor.fulfilment.model.ShipmentRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;

/**
 * Keeps what was taken from the shelves for a shipment. Each scan is a thing in the hand and counts; a typed quantity says what
 * its typist saw before, so that one form sent twice counts once. Of an order that the caller may not see, a shipment is not
 * there.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class PickShipment {

    @Inject
    private ShipmentRepository shipments;

    @Inject
    private PickRepository picks;

    @EJB
    private PickQueries queries;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * A scan while a line is fetched.
     *
     * @param typed what the scanner typed, see {@link Scan}
     * @return whether the line is complete now
     * @throws RuleViolated {@link FulfilmentRule#SCAN_UNKNOWN}, {@link FulfilmentRule#SCAN_OTHER}, {@link
     *     FulfilmentRule#SCAN_PART} when it is of the article, but no quantity in the unit of the line; as {@link Pick}
     */
    public boolean scan(String number, int lineNo, String typed) {
        Shipment shipment = locked(number);
        PickView pick = queries.of(number);
        return take(
                shipment,
                line(pick, lineNo),
                new ScannedGoods(pick, queries.codesOf(number)).of(lineNo, Scan.of(typed)));
    }

    /**
     * @param quantity that was taken, in the unit of the line; null when what was typed is no number
     * @param seen how much of the line was picked when it was looked at
     * @return whether the line is complete now
     * @throws RuleViolated {@link FulfilmentRule#OTHERS_PICKED}; as {@link Pick}, and what {@link Quantity} says
     */
    public boolean take(String number, int lineNo, BigDecimal quantity, BigDecimal seen) {
        Shipment shipment = locked(number);
        PickLineView line = line(queries.of(number), lineNo);
        if (quantity == null) {
            throw new RuleViolated(FulfilmentRule.PICK_WRONG);
        }
        if (seen == null || line.picked().compareTo(seen) != 0) {
            throw new RuleViolated(FulfilmentRule.OTHERS_PICKED);
        }
        if (line.unit() != null) {
            Quantity.of(quantity, line.unit());
        }
        return take(shipment, line, quantity);
    }

    /** Lays back what was taken last of a line. @throws RuleViolated {@link FulfilmentRule#OTHERS_PICKED} when nothing is left */
    public void undo(String number, int lineNo) {
        Shipment shipment = locked(number);
        shipment.mustBePicked();
        if (!picks.removeLast(shipment, lineNo)) {
            throw new RuleViolated(FulfilmentRule.OTHERS_PICKED);
        }
    }

    private boolean take(Shipment shipment, PickLineView line, BigDecimal quantity) {
        picks.add(new Pick(
                shipment,
                line.lineNo(),
                line.left(),
                quantity,
                callers.current().personName(),
                clock.instant()));
        return quantity.compareTo(line.left()) == 0;
    }

    /** Looked for among those of the caller first. */
    private Shipment locked(String number) {
        queries.of(number);
        return shipments.byNumber(number);
    }

    private static PickLineView line(PickView pick, int lineNo) {
        return pick.line(lineNo)
                .orElseThrow(() -> new RuleViolated(
                        FulfilmentRule.SHIPMENT_NOT_FOUND,
                        Map.of("shipment", pick.delivery().number() + "/" + lineNo)));
    }
}
