package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ends a role that somebody holds in a unit. The last person who manages the company's people keeps that. */
@Stateless
public class TakeRole {

    @Inject
    private RoleReach reach;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    @RolesAllowed(Permission.PEOPLE_MANAGE)
    public void take(long person, String role, long unit) {
        CallerView caller = reach.manages(unit);
        roles.lock(caller.companyId());
        if (!roles.end(person, caller.companyId(), role, unit, clock.instant())) {
            throw new RuleViolated(IdentityRule.ROLE_NOT_FOUND, Map.of("role", role));
        }
        roles.requireAdministrator(caller.companyId());
    }
}
