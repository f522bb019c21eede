package org.kontor.identity.service.role;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.Role;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Who gives roles, where, and that nobody gives more than he has. What is out of reach is as absent as what is foreign. */
@Dependent
public class RoleReach {

    @EJB
    private CallerQueries callers;

    @EJB
    private ReachQueries reaches;

    @Inject
    private RoleRepository roles;

    /** The caller, as one who builds roles for the whole company. */
    public CallerView builder() {
        CallerView caller = callers.current();
        if (caller.companyId() == null || caller.personId() == null) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        return caller;
    }

    public Reach of(CallerView caller) {
        return roles.reach(caller.personId(), caller.companyId());
    }

    /** The caller, when he manages people in this unit. */
    public CallerView manages(long unitId) {
        CallerView caller = builder();
        if (!reaches.reaches(caller, Permission.PEOPLE_MANAGE, unitId)) {
            throw new RuleViolated(IdentityRule.UNIT_NOT_FOUND, Map.of("unit", unitId));
        }
        return caller;
    }

    /** @throws RuleViolated {@link IdentityRule#GIVES_MORE_THAN_OWN} */
    public void refuseMore(CallerView caller, Role role, long unitId) {
        List<Long> lineage = roles.lineage(caller.companyId(), unitId)
                .orElseThrow(() -> new RuleViolated(IdentityRule.UNIT_NOT_FOUND, Map.of("unit", unitId)));
        Reach own = of(caller);
        for (Grant grant : role.grants()) {
            if (!own.covers(grant, lineage, unitId)) {
                throw new RuleViolated(IdentityRule.GIVES_MORE_THAN_OWN, Map.of("permission", grant.permission()));
            }
        }
    }
}
