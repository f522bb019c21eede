package org.kontor.fulfilment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stores handling units. Whoever changes those of a shipment holds the shipment's lock. */
@ApplicationScoped
public class HandlingUnitRepository {

    @PersistenceContext
    private EntityManager entities;

    /** A serial that nobody had before; one that is not used is lost. */
    public long nextSerial() {
        return ((Number) entities.createNativeQuery("select nextval('fulfilment.sscc_serial_seq')")
                        .getSingleResult())
                .longValue();
    }

    public void add(HandlingUnit unit) {
        entities.persist(unit);
    }

    public int countOf(Shipment shipment) {
        return entities.createQuery("select count(u) from HandlingUnit u where u.shipmentId = :shipment", Long.class)
                .setParameter("shipment", shipment.id())
                .getSingleResult()
                .intValue();
    }

    /** Takes a unit apart; its number is never used again. @return whether the shipment had such a unit */
    public boolean remove(Shipment shipment, String sscc) {
        return entities.createQuery("delete from HandlingUnit u where u.shipmentId = :shipment and u.sscc = :sscc")
                        .setParameter("shipment", shipment.id())
                        .setParameter("sscc", sscc)
                        .executeUpdate()
                == 1;
    }
}
