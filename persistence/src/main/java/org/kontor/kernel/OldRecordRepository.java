package org.kontor.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What a context forgets when it is old and done with: messages that were sent, links that were used, ended sessions. */
public abstract class OldRecordRepository {

    /** @param sql deletes at most ?2 rows that ended before ?1, passing over those that somebody works on */
    public record Kind(String table, String sql) {}

    @PersistenceContext
    private EntityManager entities;

    public abstract List<Kind> kinds();

    /** @return how many are gone */
    public int forget(Kind kind, Instant before, int most) {
        return entities.createNativeQuery(kind.sql())
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .setParameter(2, most)
                .executeUpdate();
    }
}
