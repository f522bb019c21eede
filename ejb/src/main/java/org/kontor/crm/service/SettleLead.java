package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.Lead;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Makes a lead an opportunity with a company, or drops it; once, and as it was seen. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class SettleLead {

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    @EJB
    private OpenOpportunity open;

    /**
     * @return number of the opportunity; the same form makes one
     * @throws RuleViolated {@link org.kontor.crm.model.CrmRule#LEAD_NOT_FOUND}, {@link
     *     org.kontor.crm.model.CrmRule#CHANGED_MEANWHILE}, {@link org.kontor.crm.model.CrmRule#SETTLED}, and as {@link
     *     OpenOpportunity#open} says
     */
    public String qualify(String number, long version, OpenOpportunityCommand command) {
        return pipeline.opportunityMadeBy(command.formKey()).orElseGet(() -> {
            Lead lead = take(number, version);
            lead.qualify(desk.company(command.company()), desk.now());
            String opportunity = open.open(command.ofLead(lead.id()));
            return opportunity;
        });
    }

    /**
     * @throws RuleViolated {@link org.kontor.crm.model.CrmRule#LEAD_NOT_FOUND}, {@link
     *     org.kontor.crm.model.CrmRule#CHANGED_MEANWHILE}, {@link org.kontor.crm.model.CrmRule#SETTLED}, {@link
     *     org.kontor.crm.model.CrmRule#TEXT_MISSING}
     */
    public void drop(String number, long version, String because) {
        take(number, version).drop(because, desk.now());
    }

    private Lead take(String number, long version) {
        Lead lead = pipeline.lockLead(number);
        desk.requireLead(lead.companyId(), lead.ownerId(), number);
        lead.requireSeen(version);
        return lead;
    }
}
