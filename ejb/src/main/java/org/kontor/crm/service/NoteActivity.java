package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.About;
import org.kontor.crm.model.Activity;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Lead;
import org.kontor.crm.model.Opportunity;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.crm.model.ServiceCase;
import org.kontor.kernel.Permission;

/** Notes what was talked about with a lead or a customer and what is to be done, and that it is done. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class NoteActivity {

    @Inject
    private CareRepository care;

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * @throws org.kontor.kernel.RuleViolated the 404 of {@link CrmRule} for what it is about, and as {@link Activity#note} says
     */
    public void note(NoteActivityCommand command) {
        if (care.madeBy("activity", command.formKey()).isEmpty()) {
            care.add(Activity.note(
                    care.nextNumber("A"),
                    command.formKey(),
                    about(command),
                    command.kind(),
                    command.words(),
                    command.dueOn(),
                    desk.carer(),
                    desk.now()));
        }
    }

    /** A task is done. @throws org.kontor.kernel.RuleViolated {@link CrmRule#ACTIVITY_NOT_FOUND}, {@link CrmRule#DONE_ALREADY} */
    public void done(String number) {
        Activity task = care.lockActivity(number);
        if (task.companyId() != null) {
            desk.requireReached(task.companyId(), CrmRule.ACTIVITY_NOT_FOUND, number);
        } else {
            desk.requireLead(null, task.ownerId(), number);
        }
        task.done(desk.now());
    }

    private About about(NoteActivityCommand command) {
        String number = command.about();
        return switch (command.subject()) {
            case COMPANY -> About.ofCompany(desk.company(number));
            case LEAD -> {
                Lead lead = pipeline.lockLead(number);
                desk.requireLead(lead.companyId(), lead.ownerId(), number);
                yield About.ofLead(lead.id());
            }
            case OPPORTUNITY -> {
                Opportunity opportunity = pipeline.lockOpportunity(number);
                desk.requireReached(opportunity.companyId(), CrmRule.OPPORTUNITY_NOT_FOUND, number);
                yield About.ofOpportunity(opportunity);
            }
            case CASE -> {
                ServiceCase one = care.lockCase(number);
                desk.requireReached(one.companyId(), CrmRule.CASE_NOT_FOUND, number);
                yield About.ofCase(one);
            }
        };
    }
}
