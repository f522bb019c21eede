package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.kontor.kernel.LinkToken;

/** The links for forgotten passwords. */
@ApplicationScoped
public class PasswordResetRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(PasswordReset reset) {
        entities.persist(reset);
    }

    /** Locked: a link is used only once. */
    public Optional<PasswordReset> byToken(LinkToken token) {
        return entities.createQuery("select r from PasswordReset r where r.tokenSha256 = :sha", PasswordReset.class)
                .setParameter("sha", token.sha256())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Makes every link of a person void. */
    public void voidAll(long personId, Instant at) {
        entities.createQuery("update PasswordReset r set r.usedAt = :at, r.version = r.version + 1"
                        + " where r.personId = :person and r.usedAt is null")
                .setParameter("at", at)
                .setParameter("person", personId)
                .executeUpdate();
    }
}
