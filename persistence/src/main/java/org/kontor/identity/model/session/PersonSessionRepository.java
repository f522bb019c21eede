package org.kontor.identity.model.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The sessions of people; one that is to be changed is handed out locked. */
@ApplicationScoped
public class PersonSessionRepository {

    /** To the minute: a busy session must not make a row of the database hot. */
    public static final int SEEN_MINUTES = 1;

    @PersistenceContext
    private EntityManager entities;

    public Optional<PersonSession> locked(long id) {
        return Optional.ofNullable(entities.find(PersonSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(PersonSession session) {
        entities.persist(session);
        entities.flush();
    }

    public void seen(long id, Instant at) {
        entities.createQuery("update PersonSession s set s.seenAt = :at where s.id = :id and s.seenAt < :before")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("before", at.minus(SEEN_MINUTES, ChronoUnit.MINUTES))
                .executeUpdate();
    }

    /** Ends all sessions of a person. @param except one that goes on; null for none @return how many ended */
    public int revokeAll(long personId, Long except, Instant at) {
        return entities.createQuery("update PersonSession s set s.revokedAt = :at, s.version = s.version + 1"
                        + " where s.personId = :person and s.revokedAt is null and s.id <> :except")
                .setParameter("at", at)
                .setParameter("person", personId)
                .setParameter("except", except == null ? -1L : except)
                .executeUpdate();
    }

    /** Drops sessions that ended so long ago that nobody asks for them. */
    public int forgetBefore(Instant instant) {
        return entities.createQuery("delete from PersonSession s where s.endsAt < :before")
                .setParameter("before", instant)
                .executeUpdate();
    }
}
