package org.kontor.fulfilment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How the house works: a row for each setting that is on. */
@ApplicationScoped
public class HouseSettingRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Whether goods are packed here before a carrier is asked to fetch them. */
    public boolean packsHere() {
        return !entities.createNativeQuery("select 1 from fulfilment.house_setting where kind = 'PACKING'")
                .getResultList()
                .isEmpty();
    }

    public void packHere(boolean on) {
        entities.createNativeQuery(
                        on
                                ? "insert into fulfilment.house_setting (kind) values ('PACKING') on conflict do nothing"
                                : "delete from fulfilment.house_setting where kind = 'PACKING'")
                .executeUpdate();
    }
}
