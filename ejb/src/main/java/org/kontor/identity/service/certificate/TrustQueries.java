package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.ListPolicy;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** The trust list as staff see it. */
@Stateless
@RolesAllowed(Permission.STAFF_TRUST_MANAGE)
public class TrustQueries {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those still trusted first, by name. */
    public List<AuthorityView> all() {
        return read(-1);
    }

    /** @throws RuleViolated {@link IdentityRule#AUTHORITY_UNKNOWN} */
    public AuthorityView one(long id) {
        return read(id).stream().findFirst().orElseThrow(() -> new RuleViolated(IdentityRule.AUTHORITY_UNKNOWN));
    }

    /** What was revoked by hand of this authority, newest first. */
    public List<RevokedView> revoked(long id) {
        return SqlRow.all(entities.createNativeQuery(
                                "select serial, reason, revoked_at, revoked_by_name from identity.revoked_certificate"
                                        + " where authority_id = ?1 order by revoked_at desc, serial limit ?2")
                        .setParameter(1, id)
                        .setParameter(2, MOST)
                        .getResultList())
                .stream()
                .map(row -> new RevokedView(row.text(), row.text(), row.instant(), row.text()))
                .toList();
    }

    private List<AuthorityView> read(long id) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select a.id, a.name, a.purpose, a.subject, a.fingerprint,
                                  greatest(a.trusted_from, a.not_before), least(a.trusted_until, a.not_after),
                                  a.list_policy, a.list_address, a.fetch_tried_at, a.fetch_problem, a.added_by_name,
                                  a.added_at, a.withdrawn_by_name, a.withdrawn_at, a.withdrawn_reason, l.this_update,
                                  l.next_update, l.entries, l.taken_at, l.taken_by_name
                                from identity.trust_authority a
                                left join identity.revocation_list l on l.authority_id = a.id
                                where ?1 = -1 or a.id = ?1
                                order by a.withdrawn_at is not null, lower(a.name), a.id limit ?2
                                """)
                        .setParameter(1, id)
                        .setParameter(2, MOST)
                        .getResultList())
                .stream()
                .map(this::view)
                .toList();
    }

    private AuthorityView view(SqlRow row) {
        long id = row.number();
        String name = row.text();
        String purpose = row.text();
        String subject = row.text();
        String fingerprint = row.text();
        Instant from = row.instant();
        Instant until = row.instant();
        String policy = row.text();
        String address = row.text();
        Instant tried = row.instant();
        String problem = row.text();
        String addedBy = row.text();
        Instant addedAt = row.instant();
        String withdrawnBy = row.text();
        Instant withdrawnAt = row.instant();
        String reason = row.text();
        AuthorityView.ListView list =
                new AuthorityView.ListView(row.instant(), row.instant(), row.number(), row.instant(), row.text());
        AuthorityView.ListView known = list.madeAt() == null ? null : list;
        String state = withdrawnAt == null ? state(from, until, ListPolicy.valueOf(policy), known) : "WITHDRAWN";
        return new AuthorityView(
                id,
                name,
                purpose,
                subject,
                fingerprint,
                from,
                until,
                policy,
                address,
                tried,
                problem,
                addedBy,
                addedAt,
                withdrawnBy,
                withdrawnAt,
                reason,
                known,
                state);
    }

    private String state(Instant from, Instant until, ListPolicy policy, AuthorityView.ListView list) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            return "EXPIRED";
        }
        if (from.isAfter(now)) {
            return "WAITING";
        }
        if (list == null) {
            return policy == ListPolicy.BY_HAND ? "TRUSTED" : "LIST_MISSING";
        }
        boolean stale = !list.nextDue().isAfter(now) && policy != ListPolicy.BY_HAND;
        return stale ? "LIST_STALE" : "TRUSTED";
    }
}
