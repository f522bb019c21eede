package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The units of a company, always as the whole tree: what may change is a question of all of them. */
@ApplicationScoped
public class UnitRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The tree, locked until the end of the transaction: two changes of one tree wait for each other. */
    public UnitTree treeForChange(long companyId) {
        entities.createNativeQuery("select id from organisation.company where id = ?1 for no key update")
                .setParameter(1, companyId)
                .getResultList();
        return new UnitTree(
                companyId,
                entities.createQuery("select u from Unit u where u.companyId = :company", Unit.class)
                        .setParameter("company", companyId)
                        .getResultList());
    }

    /** How many people hold a role in the unit at this moment. */
    public int peopleIn(long unitId) {
        return ((Number) entities.createNativeQuery(
                                "select count(distinct person_id) from identity.held_role where unit_id = ?1")
                        .setParameter(1, unitId)
                        .getSingleResult())
                .intValue();
    }

    /** @return its number */
    public long add(Unit unit) {
        entities.persist(unit);
        return unit.id();
    }
}
