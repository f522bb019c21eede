package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The keys of programs. */
@ApplicationScoped
public class ApiKeyRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The number of the active key with this text. */
    public Optional<Long> activeIdOf(String secret) {
        return entities.createQuery(
                        "select k.id from ApiKey k where k.secretSha256 = :sha and k.active = true", Long.class)
                .setParameter("sha", ApiKey.sha256(secret))
                .getResultStream()
                .findFirst();
    }

    /** Notes the use, to the minute: a busy key must not make a row of the database hot. */
    public void used(long id, Instant at) {
        entities.createQuery("update ApiKey k set k.lastUsedAt = :at"
                        + " where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :before)")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("before", at.minus(1, ChronoUnit.MINUTES))
                .executeUpdate();
    }

    public void add(ApiKey key) {
        entities.persist(key);
    }
}
