package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** Takes a role of the company, or one of staff, out of use that nobody holds any more. */
@Stateless
public class CloseRole {

    @Inject
    private RoleReach reach;

    @Inject
    private RoleRepository roles;

    @RolesAllowed({Permission.PEOPLE_MANAGE, Permission.STAFF_ROLE_MANAGE})
    public void close(String code, long seenVersion) {
        CallerView caller = reach.maker();
        roles.lock(caller.companyId());
        Role role = roles.usable(caller.companyId(), code);
        role.expect(seenVersion);
        role.close(roles.holders(code));
    }
}
