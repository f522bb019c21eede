package org.kontor.identity.model.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** People's passkeys, and the questions that wait for an answer by one. */
@ApplicationScoped
public class PasskeyRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Locked: of two answers at once the counter lets one pass. */
    public Optional<Passkey> byCredential(byte[] credentialId) {
        return entities.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Optional<Passkey> byId(long id, long personId) {
        return Optional.ofNullable(entities.find(Passkey.class, id)).filter(key -> key.personId() == personId);
    }

    public List<byte[]> credentialsOf(long personId) {
        return entities.createQuery("select p.credentialId from Passkey p where p.personId = :person", byte[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    public void add(Passkey passkey) {
        entities.persist(passkey);
    }

    public void remove(Passkey passkey) {
        entities.remove(passkey);
        entities.flush();
    }

    /** By what authenticators know the person; made at the first call. */
    public byte[] handleOf(long personId, byte[] random) {
        entities.createNativeQuery(
                        "insert into identity.passkey_holder (person_id, handle) values (?1, ?2) on conflict do nothing")
                .setParameter(1, personId)
                .setParameter(2, random)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select handle from identity.passkey_holder where person_id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
    }

    public boolean isHandleOf(long personId, byte[] handle) {
        return !entities.createNativeQuery("select 1 from identity.passkey_holder where person_id = ?1 and handle = ?2")
                .setParameter(1, personId)
                .setParameter(2, handle)
                .getResultList()
                .isEmpty();
    }

    /** @param personId who is asked; null for whoever has a passkey */
    public void ask(byte[] challengeSha256, Long personId, Instant endsAt, Instant now) {
        entities.createNativeQuery("delete from identity.passkey_question where ends_at < ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.createNativeQuery("insert into identity.passkey_question (challenge_sha256, person_id, ends_at)"
                        + " values (?1, cast(nullif(?2, 0) as bigint), ?3)")
                .setParameter(1, challengeSha256)
                .setParameter(2, personId == null ? 0L : personId)
                .setParameter(3, endsAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Takes the question away; false when it was not asked, was answered already or waited too long. */
    public boolean take(byte[] challengeSha256, Long personId, Instant now) {
        return entities.createNativeQuery("delete from identity.passkey_question where challenge_sha256 = ?1"
                                + " and coalesce(person_id, 0) = ?2 and ends_at > ?3")
                        .setParameter(1, challengeSha256)
                        .setParameter(2, personId == null ? 0L : personId)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
