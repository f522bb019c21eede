package org.kontor.identity.model.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kontor.kernel.Sha256;

/** The keys of programs. */
@ApplicationScoped
public class ApiKeyRepository {

    @PersistenceContext
    private EntityManager entities;

    public Optional<ApiKey> bySecret(String secret) {
        return entities.createQuery("select k from ApiKey k where k.secretSha256 = :sha", ApiKey.class)
                .setParameter("sha", Sha256.of(secret))
                .getResultStream()
                .findFirst();
    }

    /** The key with this number if it belongs to the company, or to staff when that is null. */
    public Optional<ApiKey> byId(long id, Long companyId) {
        return Optional.ofNullable(entities.find(ApiKey.class, id))
                .filter(key -> Objects.equals(key.companyId(), companyId));
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

    /** How many keys of this owner still work. */
    public long activeOf(Long companyId, Instant now) {
        return entities.createQuery(
                        "select count(k) from ApiKey k where k.active = true"
                                + " and (k.expiresAt is null or k.expiresAt > :now)"
                                + " and (k.companyId = :company or k.companyId is null and :company = -1L)",
                        Long.class)
                .setParameter("now", now)
                .setParameter("company", companyId == null ? -1L : companyId)
                .getSingleResult();
    }

    /** @param request number of the form that asked for it; null when no form did */
    public void add(ApiKey key, UUID request) {
        entities.persist(key);
        entities.flush();
        if (request != null) {
            entities.createNativeQuery("update identity.api_key set request_id = ?1 where id = ?2")
                    .setParameter(1, request)
                    .setParameter(2, key.id())
                    .executeUpdate();
        }
    }

    /** Whether this form has made no key yet: the same form sent again makes no second one. */
    public boolean isNew(UUID request) {
        return entities.createNativeQuery("select 1 from identity.api_key where request_id = ?1")
                .setParameter(1, request)
                .getResultList()
                .isEmpty();
    }
}
