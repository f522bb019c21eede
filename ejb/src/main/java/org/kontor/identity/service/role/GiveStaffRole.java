package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.StaffReach;
import org.kontor.identity.model.Term;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Gives a member of staff a role for all companies or some, for good or for a time; never more than the giver has himself.
 */
@Stateless
public class GiveStaffRole {

    @EJB
    private CallerQueries callers;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public void give(long person, String code, Term term, StaffReach reach) {
        term.refusePast(clock.instant());
        if (!roles.isMember(person, null)) {
            throw new RuleViolated(IdentityRule.PERSON_NOT_FOUND, Map.of("person", person));
        }
        roles.lock(null);
        Role role = roles.usable(null, code);
        List<Grant> held = reach.of(role.grants());
        if (held.stream().noneMatch(grant -> Permission.isOfStaff(grant.permission()))) {
            throw new RuleViolated(IdentityRule.ROLE_GIVES_NOTHING_THERE);
        }
        if (reach.divisionId() != null && !roles.isDivision(reach.divisionId())) {
            throw new RuleViolated(IdentityRule.REACH_UNKNOWN);
        }
        roles.reach(callers.current().personId(), null)
                .refuseMore(held, new Reach.Place(reach.divisionId(), List.of(), term.until()));
        roles.giveStaff(person, code, term, reach);
        roles.requireAdministrator(null);
    }
}
