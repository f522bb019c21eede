package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.CaseState;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Priority;
import org.kontor.crm.model.ServiceCase;
import org.kontor.kernel.Permission;

/** Says whose turn it is with a case, or closes it with what was done. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class MoveCase {

    @Inject
    private CareRepository care;

    @Inject
    private CrmDesk desk;

    /**
     * @param version as it was seen
     * @param done what was done; needed to close it
     * @throws org.kontor.kernel.RuleViolated {@link CrmRule#CASE_NOT_FOUND}, {@link CrmRule#CHANGED_MEANWHILE}, and as {@link
     *     ServiceCase#move} says
     */
    public void move(String number, long version, CaseState to, Priority priority, String done) {
        ServiceCase moved = care.lockCase(number);
        desk.requireReached(moved.companyId(), CrmRule.CASE_NOT_FOUND, number);
        moved.requireSeen(version);
        moved.move(to, priority, done, desk.now());
    }
}
