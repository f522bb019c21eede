package org.kontor.fulfilment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Stores what was missing. Whoever says or settles it holds the lock of the shipment. */
@ApplicationScoped
public class ShortPickRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(ShortPick missing) {
        entities.persist(missing);
    }

    /** What is missing of a line and not settled. */
    public Optional<ShortPick> open(Shipment shipment, int lineNo) {
        return entities.createQuery(
                        """
                        select m from ShortPick m where m.shipmentId = :shipment and m.lineNo = :line and m.settledAt is null
                        """,
                        ShortPick.class)
                .setParameter("shipment", shipment.id())
                .setParameter("line", lineNo)
                .getResultStream()
                .findFirst();
    }

    public boolean isAnyOpen(Shipment shipment) {
        return entities.createQuery(
                                "select count(m) from ShortPick m where m.shipmentId = :shipment and m.settledAt is null",
                                Long.class)
                        .setParameter("shipment", shipment.id())
                        .getSingleResult()
                > 0;
    }
}
