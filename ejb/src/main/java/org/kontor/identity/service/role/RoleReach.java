package org.kontor.identity.service.role;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

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

    /** The caller, as one who builds the roles of his whole company, or those of staff. */
    public CallerView maker() {
        CallerView caller = callers.current();
        Scope scope = caller.scope(caller.staff() ? Permission.STAFF_ROLE_MANAGE : Permission.PEOPLE_MANAGE);
        if (caller.personId() == null || scope == null || !scope.covers(Scope.COMPANY)) {
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

    /** A unit of a company, for a time. */
    public Reach.Place place(long companyId, long unitId, Instant until) {
        List<Long> lineage = roles.lineage(companyId, unitId)
                .orElseThrow(() -> new RuleViolated(IdentityRule.UNIT_NOT_FOUND, Map.of("unit", unitId)));
        return new Reach.Place(unitId, lineage, until);
    }
}
