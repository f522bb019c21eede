package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/**
 * Which seats somebody may offer to others: where he manages people, and with roles that are not wider than that. Only
 * use cases of this context ask; each has checked its permission.
 */
@Stateless
@PermitAll
public class SeatQueries {

    private static final String UNIT =
            """
            select u.id, c.name, (select count(*) from organisation.unit o where o.id = ?3 and o.id = any (u.lineage))
            from organisation.company c
            join organisation.unit u on u.company_id = c.id and u.active
              and (u.id = ?2 or ?2 = 0 and u.parent_id is null)
            where c.id = ?1 and c.status <> 'CLOSED'
            """;

    /** A role of the program or of the company; what it allows that reaches further than the one who gives it. */
    private static final String ROLES =
            """
            select r.code, r.staff, string_agg(rp.permission || '=' || rp.scope, ' ')
            from identity.role r left join identity.role_permission rp on rp.role_code = r.code
            where r.active and (r.company_id is null or r.company_id = ?1) and r.code = any (string_to_array(?2, ' '))
              and r.code not in ('company-api', 'staff-api')
            group by r.code, r.staff
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A place in a company; both are null among our staff. */
    public record Seat(Long unitId, String companyName) {}

    /** @param caller null for the house itself @throws RuleViolated when such a seat is not his to offer */
    public Seat offered(CallerView caller, Long companyId, Long unitId, Set<String> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolated(IdentityRule.ROLE_NEEDED);
        }
        if (companyId == null) {
            mayStaff(caller);
            check(caller, null, roles);
            return new Seat(null, null);
        }
        SqlRow row = SqlRow.all(entities.createNativeQuery(UNIT)
                        .setParameter(1, companyId)
                        .setParameter(2, unitId == null ? 0 : unitId)
                        .setParameter(3, unitOf(caller))
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.UNIT_UNKNOWN));
        Seat seat = new Seat(row.number(), row.text());
        boolean below = row.number() > 0;
        if (!reaches(caller, companyId, seat.unitId(), below)) {
            throw new RuleViolated(IdentityRule.UNIT_UNKNOWN);
        }
        check(caller, companyId, roles);
        return seat;
    }

    /** Whether the caller manages the people of this place. @param companyId null for our staff */
    public boolean reaches(CallerView caller, Long companyId, Long unitId) {
        if (companyId == null) {
            return caller.may(Permission.STAFF_ROLE_MANAGE);
        }
        boolean below = !entities.createNativeQuery(
                        "select 1 from organisation.unit where id = ?1 and company_id = ?2 and ?3 = any (lineage)")
                .setParameter(1, unitId)
                .setParameter(2, companyId)
                .setParameter(3, unitOf(caller))
                .getResultList()
                .isEmpty();
        return reaches(caller, companyId, unitId, below);
    }

    private static boolean reaches(CallerView caller, Long companyId, Long unitId, boolean below) {
        if (caller == null || caller.staff()) {
            return caller == null
                    || caller.may(Permission.STAFF_ROLE_MANAGE)
                    || caller.may(Permission.STAFF_COMPANY_VERIFY);
        }
        Scope scope = caller.scope(Permission.PEOPLE_MANAGE);
        boolean own = Objects.equals(companyId, caller.companyId()) && scope != null;
        return own
                && (scope.covers(Scope.COMPANY)
                        || scope == Scope.SUBTREE && below
                        || scope == Scope.UNIT && Objects.equals(unitId, caller.unitId()));
    }

    private static long unitOf(CallerView caller) {
        return caller == null || caller.unitId() == null ? 0 : caller.unitId();
    }

    private static void mayStaff(CallerView caller) {
        if (caller != null && !caller.may(Permission.STAFF_ROLE_MANAGE)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
    }

    /** Who manages the whole company gives any of its roles; who manages a part gives only what he has himself. */
    private void check(CallerView caller, Long companyId, Set<String> roles) {
        List<SqlRow> found = SqlRow.all(entities.createNativeQuery(ROLES)
                .setParameter(1, companyId == null ? 0 : companyId)
                .setParameter(2, String.join(" ", roles))
                .getResultList());
        long right = found.stream()
                .filter(role -> isGiveable(caller, companyId == null, role))
                .count();
        if (right < roles.size()) {
            throw new RuleViolated(IdentityRule.ROLE_NOT_YOURS_TO_GIVE);
        }
    }

    private static boolean isGiveable(CallerView caller, boolean staff, SqlRow role) {
        role.text();
        boolean ofStaff = role.flag();
        String allowed = role.text();
        if (ofStaff != staff) {
            return false;
        }
        boolean all = caller == null
                || caller.staff()
                || caller.scope(Permission.PEOPLE_MANAGE).covers(Scope.COMPANY);
        return all || allowed == null || List.of(allowed.split(" ")).stream().allMatch(one -> has(caller, one));
    }

    private static boolean has(CallerView caller, String permission) {
        int sign = permission.indexOf('=');
        Scope own = caller.scope(permission.substring(0, sign));
        return own != null && own.covers(Scope.valueOf(permission.substring(sign + 1)));
    }
}
