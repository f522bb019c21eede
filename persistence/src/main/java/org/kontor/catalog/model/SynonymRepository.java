package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** All groups of words that mean the same. */
@ApplicationScoped
public class SynonymRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(SynonymGroup group, Instant at) {
        entities.createNativeQuery("insert into catalog.synonym (words, changed_at) values (?1, ?2)")
                .setParameter(1, group.line())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @return whether there is such a group, and nobody has changed it since this version */
    public boolean change(long id, long version, SynonymGroup group, Instant at) {
        return entities.createNativeQuery(
                                "update catalog.synonym set words = ?1, changed_at = ?2, version = version + 1"
                                        + " where id = ?3 and version = ?4")
                        .setParameter(1, group.line())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, id)
                        .setParameter(4, version)
                        .executeUpdate()
                == 1;
    }

    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from catalog.synonym")
                        .getSingleResult())
                .longValue();
    }

    /** @return whether there was one */
    public boolean remove(long id) {
        return entities.createNativeQuery("delete from catalog.synonym where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }
}
