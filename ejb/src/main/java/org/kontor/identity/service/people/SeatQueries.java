package org.kontor.identity.service.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
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
            select u.id, c.name from organisation.company c
            join organisation.unit u on u.company_id = c.id and u.active
              and (u.id = ?2 or ?2 = 0 and u.parent_id is null)
            where c.id = ?1 and c.status <> 'CLOSED'
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ReachQueries reaches;

    @EJB
    private StaffReachQueries staffReach;

    @Inject
    private RoleRepository roleBook;

    /** A place in a company; both are null among our staff. */
    public record Seat(Long unitId, String companyName) {}

    /** @param caller null for the house itself @throws RuleViolated when such a seat is not his to offer */
    public Seat offered(CallerView caller, Long companyId, Long unitId, Set<String> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolated(IdentityRule.ROLE_NEEDED);
        }
        if (companyId == null) {
            mayStaff(caller);
            check(caller, null, null, roles);
            return new Seat(null, null);
        }
        SqlRow row = SqlRow.all(entities.createNativeQuery(UNIT)
                        .setParameter(1, companyId)
                        .setParameter(2, unitId == null ? 0 : unitId)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.UNIT_UNKNOWN));
        Seat seat = new Seat(row.number(), row.text());
        if (!reaches(caller, companyId, seat.unitId())) {
            throw new RuleViolated(IdentityRule.UNIT_UNKNOWN);
        }
        check(caller, companyId, seat.unitId(), roles);
        return seat;
    }

    /** Whether the caller manages the people of this place. @param companyId null for our staff */
    public boolean reaches(CallerView caller, Long companyId, Long unitId) {
        if (companyId == null) {
            return caller.may(Permission.STAFF_ROLE_MANAGE);
        }
        if (caller == null || caller.staff()) {
            return caller == null
                    || caller.may(Permission.STAFF_ROLE_MANAGE)
                    || staffReach.reaches(Permission.STAFF_COMPANY_VERIFY, companyId);
        }
        return Objects.equals(companyId, caller.companyId())
                && reaches.reaches(caller, Permission.PEOPLE_MANAGE, unitId);
    }

    private static void mayStaff(CallerView caller) {
        if (caller != null && !caller.may(Permission.STAFF_ROLE_MANAGE)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
    }

    /** Nobody gives more than he has himself in that place; only to a company staff give what it needs. */
    private void check(CallerView caller, Long companyId, Long unitId, Set<String> roles) {
        for (String code : roles) {
            if (!isGiveable(caller, companyId, unitId, usable(companyId, code))) {
                throw new RuleViolated(IdentityRule.ROLE_NOT_YOURS_TO_GIVE);
            }
        }
    }

    private Role usable(Long companyId, String code) {
        try {
            return roleBook.usable(companyId, code);
        } catch (RuleViolated unknown) {
            throw new RuleViolated(IdentityRule.ROLE_NOT_YOURS_TO_GIVE);
        }
    }

    private boolean isGiveable(CallerView caller, Long companyId, Long unitId, Role role) {
        if (caller == null || caller.staff() && companyId != null) {
            return true;
        }
        Reach own = roleBook.reach(caller.personId(), companyId);
        Reach.Place place = companyId == null
                ? Reach.Place.whole(null)
                : new Reach.Place(unitId, roleBook.lineage(companyId, unitId).orElse(List.of()), null);
        return role.grants().stream().allMatch(grant -> own.covers(grant, place));
    }
}
