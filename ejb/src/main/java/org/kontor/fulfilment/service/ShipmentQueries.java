package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.kernel.Permission;

/** Reads shipments. Knows nothing of who may see which order: the caller has found the order under its own rule first. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ, Permission.SYSTEM})
public class ShipmentQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The shipments of an order with their lines, in the order of their announcement. */
    public List<ShipmentView> ofOrder(String orderNumber) {
        Map<String, ShipmentView> found = new LinkedHashMap<>();
        entities.createQuery(
                        """
                        select s.number, s.orderNumber, s.carrier, s.trackingNumber, s.state, s.announcedAt, s.shippedAt,
                          s.deliveredAt, l.lineNo, l.sku, l.quantity
                        from Shipment s join s.lines l where s.orderNumber = :order order by s.shipmentNo, l.lineNo
                        """,
                        Object[].class)
                .setParameter("order", orderNumber)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], number -> shipment(row))
                        .lines()
                        .add(new ShippedLine((Integer) row[8], (String) row[9], (BigDecimal) row[10])));
        return List.copyOf(found.values());
    }

    /** The number of the order in that of a shipment; the whole of what is no number of a shipment. */
    public String orderOf(String shipmentNumber) {
        int end = shipmentNumber.lastIndexOf('-');
        return end < 0 ? shipmentNumber : shipmentNumber.substring(0, end);
    }

    private static ShipmentView shipment(Object[] row) {
        return new ShipmentView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (ShipmentState) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                new ArrayList<>());
    }
}
