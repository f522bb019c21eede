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
        return isOn("PACKING");
    }

    /** Whether only what was picked completely is handed over. */
    public boolean picksHere() {
        return isOn("PICKING");
    }

    public void packHere(boolean on) {
        set("PACKING", on);
    }

    public void pickHere(boolean on) {
        set("PICKING", on);
    }

    private boolean isOn(String kind) {
        return !entities.createNativeQuery("select 1 from fulfilment.house_setting where kind = ?1")
                .setParameter(1, kind)
                .getResultList()
                .isEmpty();
    }

    private void set(String kind, boolean on) {
        entities.createNativeQuery(
                        on
                                ? "insert into fulfilment.house_setting (kind) values (?1) on conflict do nothing"
                                : "delete from fulfilment.house_setting where kind = ?1")
                .setParameter(1, kind)
                .executeUpdate();
    }
}
