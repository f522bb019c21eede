package org.kontor.approval.service.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kontor.approval.model.Absence;
import org.kontor.approval.model.AbsenceRepository;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.service.ColleagueQueries;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Notes that somebody is away: everybody for himself, who keeps the rules for everybody of the company. */
@Stateless
@RolesAllowed(Permission.COMPANY_READ)
public class EnterAbsence {

    @Inject
    private AbsenceRepository absences;

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private ColleagueQueries colleagues;

    /** @throws RuleViolated {@link ApprovalRule#ABSENCE_INVALID}, {@link ApprovalRule#ABSENCES_OVERLAP} */
    public void enter(Absence absence) {
        CallerView caller = Managed.company(callers);
        boolean own = Long.valueOf(absence.personId()).equals(caller.personId());
        if (!own && !caller.may(Permission.APPROVAL_MANAGE)) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", absence.personId()));
        }
        requireColleague(absence.personId());
        if (absence.deputyId() != null) {
            requireColleague(absence.deputyId());
        }
        Instant now = clock.instant();
        if (absence.untilDay().isBefore(colleagues.today())) {
            throw new RuleViolated(
                    ApprovalRule.ABSENCE_INVALID,
                    Map.of("reason", absence.untilDay().toString()));
        }
        absences.add(caller.companyId(), absence, new AbsenceRepository.Origin("kontor", caller.personName(), now));
        flows.lookSoon(caller.companyId());
    }

    private void requireColleague(long personId) {
        if (!colleagues.colleagues().containsKey(personId)) {
            throw new RuleViolated(ApprovalRule.ABSENCE_INVALID, Map.of("reason", personId));
        }
    }
}
