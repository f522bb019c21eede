package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Gives a member of staff a role, for good or until an instant; never more than the giver has himself. */
@Stateless
public class GiveStaffRole {

    @EJB
    private CallerQueries callers;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    /** @param endsAt null for good */
    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public void give(long person, String code, Instant endsAt) {
        if (endsAt != null && !endsAt.isAfter(clock.instant())) {
            throw new RuleViolated(IdentityRule.ROLE_ENDS_IN_THE_PAST);
        }
        if (!roles.isMember(person, null)) {
            throw new RuleViolated(IdentityRule.PERSON_NOT_FOUND, Map.of("person", person));
        }
        roles.lock(null);
        Role role = roles.usable(null, code);
        Reach own = roles.reach(callers.current().personId(), null);
        for (Grant grant : role.grants()) {
            if (!own.covers(grant, List.of(), null)) {
                throw new RuleViolated(IdentityRule.GIVES_MORE_THAN_OWN, Map.of("permission", grant.permission()));
            }
        }
        roles.give(person, null, code, null, endsAt);
        roles.requireAdministratorOfStaff();
    }
}
