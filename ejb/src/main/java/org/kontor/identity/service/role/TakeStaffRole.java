package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.StaffReach;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ends a role of a member of staff. Somebody always goes on running the roles of staff. */
@Stateless
public class TakeStaffRole {

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public void take(long person, String role, StaffReach reach) {
        roles.lock(null);
        if (!roles.endStaff(person, role, reach, clock.instant())) {
            throw new RuleViolated(IdentityRule.ROLE_NOT_FOUND, Map.of("role", role));
        }
        roles.requireAdministrator(null);
    }
}
