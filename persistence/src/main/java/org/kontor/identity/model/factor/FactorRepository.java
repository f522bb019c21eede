package org.kontor.identity.model.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Which kinds of second factor a person has. A session of a person with one waits until one of them was shown; whoever
 * keeps a kind of factor notes here the first of a person and drops the last.
 */
@ApplicationScoped
public class FactorRepository {

    @PersistenceContext
    private EntityManager entities;

    public void note(long personId, FactorKind kind, Instant at) {
        entities.createNativeQuery("insert into identity.factor (person_id, kind, since) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, personId)
                .setParameter(2, kind.name())
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    public void drop(long personId, FactorKind kind) {
        entities.createNativeQuery("delete from identity.factor where person_id = ?1 and kind = ?2")
                .setParameter(1, personId)
                .setParameter(2, kind.name())
                .executeUpdate();
    }

    public boolean has(long personId, FactorKind kind) {
        return !entities.createNativeQuery("select 1 from identity.factor where person_id = ?1 and kind = ?2")
                .setParameter(1, personId)
                .setParameter(2, kind.name())
                .getResultList()
                .isEmpty();
    }
}
