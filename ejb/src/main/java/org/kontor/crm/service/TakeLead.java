package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.Lead;
import org.kontor.crm.model.NewLead;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.kernel.Permission;

/** Writes down a company that may become a customer; it is its finder's. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class TakeLead {

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * @return its number; the same form makes one
     * @throws org.kontor.kernel.RuleViolated as {@link Lead#found} says
     */
    public String take(NewLead found) {
        return pipeline.leadMadeBy(found.formKey()).orElseGet(() -> {
            Lead lead = Lead.found(pipeline.nextNumber("L"), found, desk.carer(), desk.now());
            pipeline.add(lead);
            return lead.number();
        });
    }
}
