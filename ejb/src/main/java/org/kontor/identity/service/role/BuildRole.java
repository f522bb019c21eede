package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * The administrator of a company, or of staff, builds a role of single permissions, or changes one; never with more than he
 * has himself, and somebody goes on running the roles.
 */
@Stateless
public class BuildRole {

    @Inject
    private RoleReach reach;

    @Inject
    private RoleRepository roles;

    /**
     * @param code null for a new role
     * @param seenVersion of the role as the person saw it; any for a new one
     * @return the code of the role
     */
    @RolesAllowed({Permission.PEOPLE_MANAGE, Permission.STAFF_ROLE_MANAGE})
    public String build(String code, long seenVersion, RoleCommand command) {
        CallerView caller = reach.maker();
        roles.lock(caller.companyId());
        Reach own = reach.of(caller);
        List<Grant> grants = command.grants().entrySet().stream()
                .map(grant -> new Grant(grant.getKey(), grant.getValue()))
                .toList();
        if (roles.isNameTaken(caller.companyId(), command.name(), code == null ? "" : code)) {
            throw new RuleViolated(IdentityRule.ROLE_NAME_TAKEN, Map.of("name", command.name()));
        }
        if (code == null) {
            Role role = Role.built(roles.newCode(), caller.companyId(), command.name(), command.note(), grants, own);
            roles.add(role);
            return role.code();
        }
        Role role = roles.usable(caller.companyId(), code);
        role.expect(seenVersion);
        role.change(command.name(), command.note(), grants, own, roles.places(code));
        roles.requireAdministrator(caller.companyId());
        return code;
    }
}
