package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.RoleReach;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Somebody leaves the company: all his roles in it end now, and with them whatever session works for it, on every node at its
 * next call. What he is in other companies is theirs.
 */
@Stateless
public class DismissPerson {

    @Inject
    private RoleReach reach;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    @RolesAllowed(Permission.PEOPLE_MANAGE)
    public void dismiss(long person) {
        CallerView caller = reach.builder();
        roles.lock(caller.companyId());
        List<Long> units = roles.unitsOf(person, caller.companyId());
        if (units.isEmpty()) {
            throw new RuleViolated(IdentityRule.PERSON_NOT_FOUND, Map.of("person", person));
        }
        units.forEach(reach::manages);
        roles.endAll(person, caller.companyId(), clock.instant());
        roles.requireAdministrator(caller.companyId());
    }
}
