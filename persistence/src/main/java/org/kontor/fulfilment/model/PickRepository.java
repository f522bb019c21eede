package org.kontor.fulfilment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stores what was picked. Whoever picks holds the lock of the shipment. */
@ApplicationScoped
public class PickRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(Pick pick) {
        entities.persist(pick);
    }

    /**
     * Lays back the last that was taken of a line.
     *
     * @return whether there was any
     */
    public boolean removeLast(Shipment shipment, int lineNo) {
        return entities.createNativeQuery(
                                """
                                delete from fulfilment.pick where id = (select p.id from fulfilment.pick p
                                  where p.shipment_id = ?1 and p.line_no = ?2 order by p.picked_at desc, p.id desc limit 1)
                                """)
                        .setParameter(1, shipment.id())
                        .setParameter(2, lineNo)
                        .executeUpdate()
                == 1;
    }

    /** Whether of every line all is picked. */
    public boolean isComplete(Shipment shipment) {
        return entities.createNativeQuery(
                        """
                        select 1 from fulfilment.shipment_line l where l.shipment_id = ?1 and l.quantity > coalesce(
                          (select sum(p.quantity) from fulfilment.pick p where p.shipment_id = l.shipment_id
                            and p.line_no = l.line_no), 0)
                        """)
                .setParameter(1, shipment.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
