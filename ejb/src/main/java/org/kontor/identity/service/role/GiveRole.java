package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.people.PeopleQueries;
import org.kontor.kernel.Permission;

/**
 * Gives somebody whose roles the caller runs a role in a unit, for good or for a time; never more than the giver has
 * there.
 */
@Stateless
public class GiveRole {

    @Inject
    private RoleReach reach;

    @EJB
    private PeopleQueries people;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    @RolesAllowed(Permission.PEOPLE_MANAGE)
    public void give(GiveRoleCommand command) {
        CallerView caller = reach.manages(command.unit());
        command.term().refusePast(clock.instant());
        people.byId(command.person());
        roles.lock(caller.companyId());
        Role role = roles.usable(caller.companyId(), command.role());
        reach.of(caller)
                .refuseMore(
                        role.grants(),
                        reach.place(
                                caller.companyId(),
                                command.unit(),
                                command.term().until()));
        roles.give(command.person(), caller.companyId(), role.code(), command.unit(), command.term());
        roles.requireAdministrator(caller.companyId());
    }
}
