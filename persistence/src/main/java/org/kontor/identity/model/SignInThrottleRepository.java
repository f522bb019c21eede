package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The counters of tries; each is handed out locked, made when it was not there. */
@ApplicationScoped
public class SignInThrottleRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The statement takes the row's lock also when it is there: nobody removes it between here and the reading. */
    public SignInThrottle locked(String subject, Instant now) {
        entities.createNativeQuery("insert into identity.sign_in_throttle (subject, failures, last_failure_at)"
                        + " values (?1, 0, ?2) on conflict (subject) do update set subject = excluded.subject")
                .setParameter(1, subject)
                .setParameter(2, now.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
        return entities.find(SignInThrottle.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    public void forget(SignInThrottle throttle) {
        entities.remove(throttle);
    }

    /** Drops counters that nobody needs any more. */
    public int forgetBefore(Instant instant) {
        return entities.createQuery("delete from SignInThrottle t where t.lastFailureAt < :before")
                .setParameter("before", instant)
                .executeUpdate();
    }
}
