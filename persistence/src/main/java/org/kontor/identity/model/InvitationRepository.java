package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.kernel.LinkToken;

/** The offers of seats; each is handed out locked, for one of them is taken only once. */
@ApplicationScoped
public class InvitationRepository {

    @PersistenceContext
    private EntityManager entities;

    public Optional<Invitation> byId(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Invitation> byToken(LinkToken token) {
        return entities.createQuery("select i from Invitation i where i.tokenSha256 = :sha", Invitation.class)
                .setParameter("sha", token.sha256())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The one open offer to an address. @param companyId null for our staff */
    public Optional<Invitation> open(String email, Long companyId) {
        return entities.createQuery(
                        "select i from Invitation i where i.email = :email and i.acceptedAt is null"
                                + " and i.withdrawnAt is null and (i.companyId = :company"
                                + " or :company is null and i.companyId is null)",
                        Invitation.class)
                .setParameter("email", Person.normal(email))
                .setParameter("company", companyId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }
}
