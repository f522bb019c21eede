package org.kontor.identity.model.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Code generators and recovery codes; a generator is handed out locked, for each code is taken once. */
@ApplicationScoped
public class TotpRepository {

    @PersistenceContext
    private EntityManager entities;

    public Optional<TotpFactor> locked(long personId) {
        return Optional.ofNullable(entities.find(TotpFactor.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<TotpFactor> byPerson(long personId) {
        return Optional.ofNullable(entities.find(TotpFactor.class, personId));
    }

    public void add(TotpFactor factor) {
        entities.persist(factor);
    }

    public void remove(TotpFactor factor) {
        entities.remove(factor);
    }

    /** In place of those there were. */
    public void replaceRecoveryCodes(long personId, List<String> codes) {
        dropRecoveryCodes(personId);
        for (String code : codes) {
            entities.createNativeQuery("insert into identity.recovery_code (person_id, code_sha256) values (?1, ?2)")
                    .setParameter(1, personId)
                    .setParameter(2, RecoveryCodes.sha256(code))
                    .executeUpdate();
        }
    }

    public void dropRecoveryCodes(long personId) {
        entities.createNativeQuery("delete from identity.recovery_code where person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }

    /** Uses a code up; of two at once one succeeds. */
    public boolean takeRecoveryCode(long personId, String code, Instant at) {
        return entities.createNativeQuery("update identity.recovery_code set used_at = ?3"
                                + " where person_id = ?1 and code_sha256 = ?2 and used_at is null")
                        .setParameter(1, personId)
                        .setParameter(2, RecoveryCodes.sha256(code))
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
