package org.kontor.approval.service.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.approval.model.AbsenceRepository;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.service.ColleagueQueries;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Somebody is back, or does not leave after all. */
@Stateless
@RolesAllowed(Permission.COMPANY_READ)
public class EndAbsence {

    @Inject
    private AbsenceRepository absences;

    @Inject
    private FlowRepository flows;

    @EJB
    private CallerQueries callers;

    @EJB
    private ColleagueQueries colleagues;

    /** @throws RuleViolated {@link ApprovalRule#NOT_FOUND} also for somebody else's, when the caller keeps no rules */
    public void end(long id) {
        CallerView caller = Managed.company(callers);
        boolean his = absences.personOf(caller.companyId(), id)
                .filter(one -> caller.may(Permission.APPROVAL_MANAGE) || one.equals(caller.personId()))
                .isPresent();
        if (!his) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", id));
        }
        absences.end(caller.companyId(), id, colleagues.today());
        flows.lookSoon(caller.companyId());
    }
}
