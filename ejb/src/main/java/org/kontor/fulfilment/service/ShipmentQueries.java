package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;

/** Reads shipments. Knows nothing of who may see which order: the caller has found the order under its own rule first. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ, Permission.SYSTEM})
public class ShipmentQueries {

    @PersistenceContext
    private EntityManager entities;

    /** The shipments of an order, in the order of their announcement. */
    public List<ShipmentView> ofOrder(String orderNumber) {
        return entities.createQuery(
                        """
                        select new org.kontor.fulfilment.service.ShipmentView(s.number, s.orderNumber, s.carrier,
                          s.trackingNumber, s.state, s.announcedAt, s.shippedAt, s.deliveredAt)
                        from Shipment s where s.orderNumber = :order order by s.shipmentNo
                        """,
                        ShipmentView.class)
                .setParameter("order", orderNumber)
                .getResultList();
    }
}
