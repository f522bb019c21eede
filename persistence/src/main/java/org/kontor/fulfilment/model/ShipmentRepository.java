package org.kontor.fulfilment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.RuleViolated;

/** Stores shipments together with what they have to tell. */
@ApplicationScoped
public class ShipmentRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    /** Stores a new shipment or the changes of a known one, and its events. */
    public void save(Shipment shipment) {
        if (!entities.contains(shipment)) {
            entities.persist(shipment);
        }
        outbox.recordAll(shipment.takeEvents());
    }

    /**
     * The shipment, locked until the end of the transaction: news of one shipment wait for each other.
     *
     * @throws RuleViolated {@link FulfilmentRule#SHIPMENT_NOT_FOUND}
     */
    public Shipment byNumber(String number) {
        return entities.createQuery("select s from Shipment s where s.number = :number", Shipment.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        FulfilmentRule.SHIPMENT_NOT_FOUND, Map.of("shipment", String.valueOf(number))));
    }

    public boolean exists(String orderNumber, int shipmentNo) {
        return !entities.createQuery("select s.id from Shipment s where s.orderNumber = :order and s.shipmentNo = :no")
                .setParameter("order", orderNumber)
                .setParameter("no", shipmentNo)
                .getResultList()
                .isEmpty();
    }
}
