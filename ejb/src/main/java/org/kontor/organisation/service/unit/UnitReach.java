package org.kontor.organisation.service.unit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.OrganisationRule;

/** Who changes the company, and where he may: a unit out of his reach is as absent as one of another company. */
@Dependent
public class UnitReach {

    @EJB
    private CallerQueries callers;

    @EJB
    private ReachQueries reaches;

    /** @return the company of the caller */
    public long company() {
        return caller().companyId();
    }

    public CallerView caller() {
        CallerView caller = callers.current();
        if (caller.companyId() == null) {
            throw new RuleViolated(OrganisationRule.COMPANY_NOT_FOUND, Map.of("company", ""));
        }
        return caller;
    }

    /** @throws RuleViolated {@link OrganisationRule#UNIT_NOT_FOUND} */
    public CallerView manages(long unitId) {
        CallerView caller = caller();
        if (!reaches.reaches(caller, Permission.COMPANY_MANAGE, unitId)) {
            throw new RuleViolated(OrganisationRule.UNIT_NOT_FOUND, Map.of("unit", unitId));
        }
        return caller;
    }
}
