package org.kontor.document.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Map;
import org.kontor.document.model.DocumentRule;
import org.kontor.document.service.print.Papers;
import org.kontor.fulfilment.service.HandlingUnitView;
import org.kontor.fulfilment.service.PackingQueries;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;

/**
 * Prints the labels of a shipment as often as they are wanted: a label is stuck on, not kept. No connection is held while a
 * printing waits for its turn.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PrintLabels {

    @EJB
    private OrderQueries orders;

    @EJB
    private ShipmentQueries shipments;

    @EJB
    private PackingQueries packing;

    @EJB
    private BuyerQueries buyers;

    /**
     * @param parcel position of a unit, or 0 for all, one a page
     * @throws RuleViolated {@link DocumentRule#NOT_FOUND} when there is none that the caller may see, {@link
     *     DocumentRule#NOT_YET} of a shipment without handling units
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DocumentFile print(String shipmentNumber, int parcel) {
        OrderView order = orders.byNumber(shipments.orderOf(shipmentNumber));
        ShipmentView shipment = shipments.ofOrder(order.number()).stream()
                .filter(one -> one.number().equals(shipmentNumber))
                .findFirst()
                .orElseThrow(() -> violated(DocumentRule.NOT_FOUND, shipmentNumber));
        List<HandlingUnitView> all = packing.unitsOf(shipmentNumber);
        if (all.isEmpty()) {
            throw violated(DocumentRule.NOT_YET, shipmentNumber);
        }
        List<HandlingUnitView> wanted = all.stream()
                .filter(unit -> parcel == 0 || unit.position() == parcel)
                .toList();
        if (wanted.isEmpty()) {
            throw violated(DocumentRule.NOT_FOUND, shipmentNumber);
        }
        Papers.Paper paper = Papers.labels(
                order, shipment, wanted, all.size(), buyers.of(order.number()).party());
        String name = "label-" + shipmentNumber + (parcel == 0 ? "" : "-" + parcel);
        return new DocumentFile(name, "LABEL", paper.content());
    }

    private static RuleViolated violated(DocumentRule rule, String number) {
        return new RuleViolated(rule, Map.of("number", number));
    }
}
