package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.crm.model.Carer;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Opportunity;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Writes down trade that may come about with a company. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class OpenOpportunity {

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * @return its number; the same form makes one
     * @throws RuleViolated {@link CrmRule#COMPANY_UNKNOWN}, also for one that the caller does not work for, and as {@link
     *     Opportunity#open} says
     */
    public String open(OpenOpportunityCommand command) {
        return pipeline.opportunityMadeBy(command.formKey()).orElseGet(() -> {
            Carer by = desk.carer();
            Instant at = desk.now();
            Opportunity opportunity = Opportunity.open(
                    pipeline.nextNumber("T"),
                    command.formKey(),
                    desk.company(command.company()),
                    command.leadId(),
                    command.title(),
                    command.outlook(),
                    by,
                    at);
            pipeline.add(opportunity, by, at);
            return opportunity.number();
        });
    }
}
