package org.kontor.identity.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * Says who calls, by one query, always from the database: who left or lost a role loses it at the next call, on every
 * node. Open to every caller, for it tells a caller about nobody but himself.
 */
@Stateless
@PermitAll
public class CallerQueries {

    /** The name of the company is read here, not asked of its context: it belongs to the answer of one query. */
    private static final String PERSON =
            """
            select p.id, m.company_id, p.name, c.name as company_name, p.staff, p.language, p.time_zone, c.currency,
              (select string_agg(distinct rp.permission, ' ') from identity.membership mm
                 join identity.role_permission rp on rp.role_code = mm.role_code
                where mm.person_id = p.id and mm.company_id is not distinct from m.company_id) as permissions,
              p.email, p.theme
            from identity.person p
            join lateral (select company_id from identity.membership where person_id = p.id
                          order by company_id nulls last limit 1) m on true
            left join organisation.company c on c.id = m.company_id
            where p.id = ?1 and p.active and (m.company_id is null) = p.staff and c.status is distinct from 'CLOSED'
            """;

    private static final String KEY =
            """
            select null::bigint, k.company_id, k.name, c.name as company_name, r.staff, coalesce(c.language, 'en'),
              coalesce(c.time_zone, 'UTC'), c.currency,
              (select string_agg(rp.permission, ' ') from identity.role_permission rp
                where rp.role_code = k.role_code) as permissions,
              null::text, 'auto'
            from identity.api_key k
            join identity.role r on r.code = k.role_code
            left join organisation.company c on c.id = k.company_id
            where k.id = ?1 and k.active and (k.company_id is null) = r.staff and c.status is distinct from 'CLOSED'
            """;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext session;

    /** The caller; breaks {@link IdentityRule#SIGN_IN_NEEDED} when there is none. */
    public CallerView current() {
        return find().orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
    }

    /** The caller, or nothing when nobody has signed in. */
    public Optional<CallerView> find() {
        CallerName name = CallerName.parse(session.getCallerPrincipal().getName());
        return name == null ? Optional.empty() : byName(name);
    }

    /** What a person or key may do now; nothing when it left or was withdrawn. For the sign-in itself. */
    public Optional<CallerView> byName(CallerName name) {
        String sql = name.kind() == CallerName.Kind.PERSON ? PERSON : KEY;
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows =
                entities.createNativeQuery(sql).setParameter(1, name.id()).getResultList();
        return rows.stream().findFirst().map(CallerQueries::view);
    }

    private static CallerView view(Object[] row) {
        return new CallerView(
                row[0] == null ? null : ((Number) row[0]).longValue(),
                row[1] == null ? null : ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                (String) row[6],
                row[7] == null ? "EUR" : row[7].toString(),
                row[8] == null ? Set.of() : Set.of(row[8].toString().split(" ")),
                (String) row[9],
                (String) row[10]);
    }
}
