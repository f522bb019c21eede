package org.kontor.identity.service.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.identity.model.factor.Totp;
import org.kontor.identity.model.factor.TotpRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.KnownCaller;
import org.kontor.kernel.Secrets;
import org.kontor.kernel.SqlRow;

/** What second factors the caller has. Open, for a caller who has still to show one asks too; tells of him alone. */
@Stateless
@PermitAll
public class SecondFactorQueries {

    private static final String OF =
            """
            select exists (select 1 from identity.factor f where f.person_id = ?1 and f.kind = 'TOTP') as totp,
              exists (select 1 from identity.factor f where f.person_id = ?1 and f.kind = 'PASSKEY') as passkey,
              (select count(*) from identity.recovery_code c where c.person_id = ?1 and c.used_at is null) as left_over,
              exists (select 1 from identity.held_role h join identity.role r on r.code = h.role_code
                where h.person_id = ?1 and r.second_factor) as forced
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private TotpRepository generators;

    @Inject
    private Secrets secrets;

    /**
     * What a person has.
     *
     * @param recoveryCodes how many are left
     * @param forced whether a role of his asks for a second factor
     */
    public record Factors(boolean totp, boolean passkey, long recoveryCodes, boolean forced) {}

    /** Of whoever owns the session: while staff act for a buyer, the member of staff. */
    public Factors mine() {
        SqlRow row = SqlRow.all(entities.createNativeQuery(OF)
                        .setParameter(1, owner().orElse(0L))
                        .getResultList())
                .get(0);
        return new Factors(row.flag(), row.flag(), row.number(), row.flag());
    }

    /** The secret of the generator that waits for its first code, as it is typed; nothing when none waits. */
    public Optional<String> waiting() {
        return owner().flatMap(generators::byPerson)
                .map(generator -> generator.waiting(secrets))
                .map(Totp::typed);
    }

    private Optional<Long> owner() {
        return callers.known().map(KnownCaller::ownerId);
    }
}
