package org.kontor.identity.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.model.Density;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/**
 * Says who calls, by one query, always from the database: who left, lost a role or had his session ended is out at the
 * next call, on every node; only within one request that reads is it asked once ({@link CallerMemo}). Open to every caller, for it tells a caller about nobody but himself.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class CallerQueries {

    /**
     * Of one person in one company (or in none, for staff): what all his roles there allow, and where he stands. Who stands
     * in several units orders for the lowest of those in which he may, for there all rules hold that hold above.
     */
    private static final String RIGHTS =
            """
            (select count(*) as roles,
                (array_agg(mm.unit_id order by rp.permission = 'order.place' desc nulls last,
                  (select cardinality(u.lineage) from organisation.unit u where u.id = mm.unit_id) desc,
                  mm.unit_id))[1] as unit_id,
                string_agg(distinct rp.permission || '=' || identity.held_scope(rp.permission, rp.scope, mm.reach), ' ')
                  as scopes
              from identity.held_role mm
              left join identity.role_permission rp on rp.role_code = mm.role_code
              where mm.person_id = p.id and mm.company_id is not distinct from w.company_id)
            """;

    /** The name of the company is read here, not asked of its context: it belongs to the answer of one query. */
    private static final String WHO =
            """
            select p.id, w.company_id, p.name, c.name as company_name, p.staff, p.language, p.time_zone,
              coalesce(c.currency, (select currency from identity.setup)) as currency, p.email, p.theme, p.single_keys,
              p.density, p.currency_first,
              r.unit_id, r.scopes, w.actor_id, w.actor_name, w.session_id, w.owner_id, w.seen_at,
              w.step, w.actor_id is null and exists (select 1 from identity.held_role other
                where other.person_id = p.id and other.company_id <> w.company_id) as several
            from %s w
            join identity.person p on p.id = w.person_id and p.active
            cross join lateral %s r
            left join organisation.company c on c.id = w.company_id
            where r.roles > 0 and (w.company_id is null) = p.staff and c.status is distinct from 'CLOSED'
            """;

    /** While a member of staff who may do so acts for a buyer, the caller is the buyer; the session stays his own. */
    private static final String IN_SESSION =
            """
            (select s.id as session_id, s.person_id as owner_id, s.seen_at,
               case when a.acts then s.acting_for_id else s.person_id end as person_id,
               case when a.acts then s.acting_company_id else s.company_id end as company_id,
               case when a.acts then o.id end as actor_id, case when a.acts then o.name end as actor_name,
               case when s.strong_at is not null then 'DONE'
                 when exists (select 1 from identity.factor f where f.person_id = s.person_id) then 'CONFIRM'
                 when exists (select 1 from identity.held_role om join identity.role r on r.code = om.role_code
                   where om.person_id = s.person_id and om.company_id is not distinct from s.company_id
                     and r.second_factor) then 'ENROL'
                 else 'DONE' end as step
             from identity.session s
             join identity.person o on o.id = s.person_id and o.active
             cross join lateral (select s.acting_until is not null and s.acting_until > ?3 and exists (
               select 1 from identity.staff_reach h
                where h.person_id = s.person_id and h.permission = ?5 and h.company_id = s.acting_company_id) as acts) a
             where s.id = ?2 and s.person_id = ?1 and s.revoked_at is null and s.ends_at > ?3 and s.seen_at > ?4)
            """;

    /** For work that the house does in a person's name, without a session. */
    private static final String WITHOUT_SESSION =
            """
            (select o.id as person_id, o.id as owner_id, m.company_id, null::bigint as actor_id,
               null::text as actor_name, null::bigint as session_id, null::timestamptz as seen_at, 'DONE' as step
             from identity.person o
             join identity.held_role m on m.person_id = o.id and (?2 = 0 or m.company_id = ?2)
             where o.id = ?1
             order by m.company_id is not distinct from o.last_company_id desc, m.company_id nulls last limit 1)
            """;

    private static final String KEY =
            """
            select null::bigint, k.company_id, k.name, c.name as company_name, k.company_id is null,
              coalesce(c.language, 'en'), coalesce(c.time_zone, 'UTC'), c.currency, null::text, 'auto', false, 'COMFORTABLE', false,
              null::bigint,
              case when k.role_code is null
                then (select string_agg(kp.permission || case when k.company_id is null then '=ALL' else '=COMPANY' end,
                        ' ') from identity.api_key_permission kp where kp.key_id = k.id)
                else (select string_agg(rp.permission || '=' || rp.scope, ' ') from identity.role_permission rp
                       where rp.role_code = k.role_code) end as scopes,
              null::bigint as actor_id, null::text as actor_name, null::bigint as session_id, null::bigint as owner_id,
              null::timestamptz as seen_at, 'DONE' as step, false as several
            from identity.api_key k
            left join organisation.company c on c.id = k.company_id
            where k.id = ?1 and k.active and (k.expires_at is null or k.expires_at > now())
              and c.status is distinct from 'CLOSED'
            """;

    private static final String BY_SESSION = WHO.formatted(IN_SESSION, RIGHTS);
    private static final String BY_PERSON = WHO.formatted(WITHOUT_SESSION, RIGHTS);

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /** The caller; breaks {@link IdentityRule#SIGN_IN_NEEDED} when there is none. */
    public CallerView current() {
        return find().orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
    }

    /** The caller, or nothing when nobody has signed in, or not to the end. */
    public Optional<CallerView> find() {
        return known().filter(KnownCaller::mayWork).map(KnownCaller::view);
    }

    /** The caller, also one who has still to show his second factor. */
    public Optional<KnownCaller> known() {
        CallerName name = CallerName.parse(session.getCallerPrincipal().getName());
        return name == null ? Optional.empty() : byName(name);
    }

    /** What a person or key may do now; nothing when it left or was withdrawn. For the sign-in itself. */
    public Optional<KnownCaller> byName(CallerName name) {
        return CallerMemo.of(name, () -> read(name));
    }

    private Optional<KnownCaller> read(CallerName name) {
        if (name.kind() == CallerName.Kind.KEY) {
            return one(entities.createNativeQuery(KEY).setParameter(1, name.id()));
        }
        return name.sessionId() == null ? without(name.id(), 0) : inSession(name);
    }

    /** A person as a member of a company, for work that the house does in his name; nothing when he is none any more. */
    public Optional<CallerView> ofMember(long personId, long companyId) {
        return without(personId, companyId).map(KnownCaller::view);
    }

    private Optional<KnownCaller> inSession(CallerName name) {
        Instant now = clock.instant();
        return one(entities.createNativeQuery(BY_SESSION)
                .setParameter(1, name.id())
                .setParameter(2, name.sessionId())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .setParameter(4, now.minus(PersonSession.IDLE).atOffset(ZoneOffset.UTC))
                .setParameter(5, Permission.STAFF_COMPANY_ACTAS));
    }

    private Optional<KnownCaller> without(long personId, long companyId) {
        return one(
                entities.createNativeQuery(BY_PERSON).setParameter(1, personId).setParameter(2, companyId));
    }

    private static Optional<KnownCaller> one(Query query) {
        return SqlRow.all(query.getResultList()).stream().findFirst().map(CallerQueries::read);
    }

    private static KnownCaller read(SqlRow row) {
        CallerView view = new CallerView(
                id(row),
                id(row),
                row.text(),
                row.text(),
                row.flag(),
                row.text(),
                row.text(),
                Optional.ofNullable(row.text()).orElse("EUR"),
                row.text(),
                new CallerLook(row.text(), row.flag(), Density.valueOf(row.text()), row.flag()),
                id(row),
                scopes(row.text()),
                id(row),
                row.text(),
                id(row));
        Long owner = id(row);
        Instant seen = row.instant();
        return new KnownCaller(withoutPersonal(view), SignInStep.valueOf(row.text()), owner, seen, row.flag());
    }

    private static Long id(SqlRow row) {
        long value = row.number();
        return value == 0 ? null : value;
    }

    /** Several roles may give the same permission: the widest counts. */
    private static Map<String, Scope> scopes(String text) {
        Map<String, Scope> scopes = new HashMap<>();
        if (text != null) {
            for (String one : text.split(" ")) {
                int sign = one.indexOf('=');
                scopes.merge(one.substring(0, sign), Scope.valueOf(one.substring(sign + 1)), Scope::or);
            }
        }
        return scopes;
    }

    /** Nobody decides, or changes credentials, for somebody else. */
    private static CallerView withoutPersonal(CallerView view) {
        if (!view.acted()) {
            return view;
        }
        Map<String, Scope> rest = new HashMap<>(view.scopes());
        rest.keySet().removeAll(Permission.IN_PERSON_ONLY);
        return view.with(rest);
    }
}
