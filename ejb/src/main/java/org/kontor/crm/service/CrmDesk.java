package org.kontor.crm.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.Carer;
import org.kontor.crm.model.CrmRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

/** Who works on a customer, and whether the customer is his: what he does not reach is answered like what is not there. */
@Dependent
public class CrmDesk {

    @Inject
    private Clock clock;

    @Inject
    private CareRepository care;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** @throws RuleViolated {@link CrmRule#COMPANY_UNKNOWN} for a caller who is nobody in person, such as a key of a program */
    Carer carer() {
        CallerView caller = callers.current();
        if (caller.personId() == null) {
            throw new RuleViolated(CrmRule.COMPANY_UNKNOWN, Map.of("number", ""));
        }
        return new Carer(caller.personId(), caller.personName());
    }

    /** A company by its number. @throws RuleViolated {@link CrmRule#COMPANY_UNKNOWN} */
    long company(String number) {
        long company = care.company(number.strip());
        requireReached(company, CrmRule.COMPANY_UNKNOWN, number);
        return company;
    }

    /** @param otherwise the rule that says that it is not there */
    void requireReached(long companyId, CrmRule otherwise, String number) {
        if (!reach.reaches(Permission.STAFF_CRM_MANAGE, companyId)) {
            throw new RuleViolated(otherwise, Map.of("number", number));
        }
    }

    /** A lead has no company before it is one: it is seen by who works for all companies, and by its owner. */
    void requireLead(Long companyId, Long ownerId, String number) {
        CallerView caller = callers.current();
        boolean seen = caller.scope(Permission.STAFF_CRM_MANAGE) == Scope.ALL
                || ownerId != null && ownerId.equals(caller.personId())
                || companyId != null && reach.reaches(Permission.STAFF_CRM_MANAGE, companyId);
        if (!seen) {
            throw new RuleViolated(CrmRule.LEAD_NOT_FOUND, Map.of("number", number));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
