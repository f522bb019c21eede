package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Opportunity;
import org.kontor.crm.model.Outlook;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Says what is believed of an opportunity now, and keeps what was believed before. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class MoveOpportunity {

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * @param version as it was seen
     * @param words why; needed for what is lost
     * @throws RuleViolated {@link CrmRule#OPPORTUNITY_NOT_FOUND}, {@link CrmRule#CHANGED_MEANWHILE}, and as {@link
     *     Opportunity#move} says
     */
    public void move(String number, long version, Outlook outlook, String words) {
        Opportunity opportunity = pipeline.lockOpportunity(number);
        desk.requireReached(opportunity.companyId(), CrmRule.OPPORTUNITY_NOT_FOUND, number);
        opportunity.requireSeen(version);
        Instant at = desk.now();
        String said = words.strip();
        opportunity.move(outlook, said, at);
        pipeline.noteMove(opportunity, said, desk.carer(), at);
    }
}
