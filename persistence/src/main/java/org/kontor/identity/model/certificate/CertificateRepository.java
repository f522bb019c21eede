package org.kontor.identity.model.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The certificates that stand for somebody. */
@ApplicationScoped
public class CertificateRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The one that stands for somebody now. */
    public Optional<ClientCertificate> byFingerprint(String fingerprint) {
        return entities.createQuery(
                        "select c from ClientCertificate c where c.fingerprint = :fingerprint and c.endedAt is null"
                                + " and c.confirmedAt is not null",
                        ClientCertificate.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    /** The one that waits for the certificate's holder and this code. */
    public Optional<ClientCertificate> waiting(String fingerprint, byte[] codeSha256) {
        return entities.createQuery(
                        "select c from ClientCertificate c where c.fingerprint = :fingerprint and c.endedAt is null"
                                + " and c.confirmedAt is null and c.codeSha256 = :code",
                        ClientCertificate.class)
                .setParameter("fingerprint", fingerprint)
                .setParameter("code", codeSha256)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody has registered it and its holder has not confirmed it yet. */
    public boolean isWaiting(String fingerprint) {
        return entities.createQuery(
                                "select count(c) from ClientCertificate c where c.fingerprint = :fingerprint"
                                        + " and c.endedAt is null and c.confirmedAt is null",
                                Long.class)
                        .setParameter("fingerprint", fingerprint)
                        .getSingleResult()
                > 0;
    }

    /**
     * Whether it stands for nobody, of whatever company, and may be registered; nobody else registers it until this
     * transaction has ended. One whose registration is over is freed.
     */
    public boolean isFree(String fingerprint, Instant now) {
        return (Boolean) entities.createNativeQuery("select identity.free_certificate(?1, ?2)")
                .setParameter(1, fingerprint)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    public Optional<ClientCertificate> ofKey(long keyId) {
        return entities.createQuery("select c from ClientCertificate c where c.keyId = :key", ClientCertificate.class)
                .setParameter("key", keyId)
                .getResultStream()
                .findFirst();
    }

    /** The person's own with this number. */
    public Optional<ClientCertificate> ofPerson(long id, long personId) {
        return Optional.ofNullable(entities.find(ClientCertificate.class, id))
                .filter(one -> one.personId() != null && one.personId() == personId);
    }

    public long countOfPerson(long personId) {
        return entities.createQuery(
                        "select count(c) from ClientCertificate c where c.personId = :person and c.endedAt is null",
                        Long.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    public void add(ClientCertificate certificate) {
        entities.persist(certificate);
    }

    /** Notes the use, to the minute. */
    public void used(String fingerprint, Instant at) {
        entities.createNativeQuery(
                        """
                        update identity.client_certificate set last_used_at = ?1
                        where fingerprint = ?2 and ended_at is null and confirmed_at is not null
                          and (last_used_at is null or last_used_at < ?3)
                        """)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, fingerprint)
                .setParameter(3, at.minus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
