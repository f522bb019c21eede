package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.apikey.KeyPermissions;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.certificate.CertificateView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** The keys of the caller's company, or of staff, and what was called with them. */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class ApiKeyQueries {

    /** So many calls of each key are kept. */
    public static final int CALLS = 50;

    private static final int MOST = 300;
    private static final Duration SOON = Duration.ofDays(14);

    private static final String KEYS =
            """
            select k.id, k.name, k.hint, k.active,
              coalesce((select string_agg(p.permission, ' ' order by p.permission)
                          from identity.api_key_permission p where p.key_id = k.id),
                       (select string_agg(r.permission, ' ' order by r.permission)
                          from identity.role_permission r where r.role_code = k.role_code), '') as permissions,
              k.address_ranges, k.created_at, k.made_by_name, k.expires_at, k.last_used_at, k.withdrawn_at,
              k.withdrawn_by_name, coalesce((select max(n.id) from identity.api_key n where n.replaces_id = k.id), 0),
              %s
            from identity.api_key k
            left join identity.client_certificate c on c.key_id = k.id
            where coalesce(k.company_id, -1) = ?1 and (?2 = -1 or k.id = ?2)
            order by k.active desc, k.created_at desc, k.id desc limit ?3
            """
                    .formatted(CertificateView.COLUMNS);

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    /** Working keys first, newest first. */
    public List<ApiKeyView> keys() {
        return read(-1);
    }

    /** @throws RuleViolated {@link IdentityRule#KEY_UNKNOWN} for a key of others as for one that does not exist */
    public ApiKeyView key(long id) {
        return read(id).stream().findFirst().orElseThrow(() -> new RuleViolated(IdentityRule.KEY_UNKNOWN));
    }

    /** What the caller may give to a key, in the order in which it is offered. */
    public List<String> offered() {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        return KeyPermissions.giveable(
                owner.staff(), roles.reach(caller.personId(), owner.companyId()), clock.instant());
    }

    /** The last calls of a key, newest first. */
    public List<ApiCallView> calls(long id) {
        ApiKeyView key = key(id);
        List<?> rows = entities.createNativeQuery(
                        "select at, method, path, status, millis, address, request_code, problem"
                                + " from identity.api_call where key_id = ?1 order by id desc limit ?2")
                .setParameter(1, key.id())
                .setParameter(2, CALLS)
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new ApiCallView(
                        row.instant(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text()))
                .toList();
    }

    private List<ApiKeyView> read(long id) {
        KeyOwner owner = KeyOwner.of(callers.current());
        List<?> rows = entities.createNativeQuery(KEYS)
                .setParameter(1, owner.companyId() == null ? -1L : owner.companyId())
                .setParameter(2, id)
                .setParameter(3, MOST)
                .getResultList();
        return SqlRow.all(rows).stream().map(this::view).toList();
    }

    private ApiKeyView view(SqlRow row) {
        long id = row.number();
        String name = row.text();
        String hint = row.text();
        boolean active = row.flag();
        List<String> permissions = Arrays.stream(row.text().split(" "))
                .filter(text -> !text.isEmpty())
                .toList();
        String ranges = row.text();
        Instant createdAt = row.instant();
        String madeBy = row.text();
        Instant expiresAt = row.instant();
        Instant lastUsedAt = row.instant();
        Instant withdrawnAt = row.instant();
        String withdrawnBy = row.text();
        long replacedBy = row.number();
        return new ApiKeyView(
                id,
                name,
                hint,
                state(active, expiresAt),
                permissions,
                ranges,
                createdAt,
                madeBy,
                expiresAt,
                lastUsedAt,
                withdrawnAt,
                withdrawnBy,
                replacedBy == 0 ? null : replacedBy,
                CertificateView.of(row));
    }

    private String state(boolean active, Instant expiresAt) {
        Instant now = clock.instant();
        if (!active) {
            return "WITHDRAWN";
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return "EXPIRED";
        }
        return expiresAt != null && expiresAt.isBefore(now.plus(SOON)) ? "ENDING" : "ACTIVE";
    }
}
