package org.kontor.identity.service.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.kontor.kernel.LinkToken;

/** Whose password a link changes. Open, for the link is the proof. */
@Stateless
@PermitAll
public class ResetQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The address of the account; nothing for a link that is used, too old or none at all. */
    public Optional<String> email(String token) {
        if (!LinkToken.isWellFormed(token)) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select p.email from PasswordReset r, Person p where r.tokenSha256 = :sha and p.id = r.personId"
                                + " and p.active = true and r.usedAt is null and r.expiresAt > :now",
                        String.class)
                .setParameter("sha", new LinkToken(token).sha256())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }
}
