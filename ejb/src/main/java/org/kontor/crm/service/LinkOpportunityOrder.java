package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Opportunity;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Says of which opportunity an order came, or that it did not; an order came of one at most. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class LinkOpportunityOrder {

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * Again changes nothing.
     *
     * @throws RuleViolated {@link CrmRule#OPPORTUNITY_NOT_FOUND}, {@link CrmRule#ORDER_UNKNOWN} also for another company's,
     *     {@link CrmRule#CURRENCY_DIFFERS}, {@link CrmRule#ORDER_OF_ANOTHER}
     */
    public void link(String number, String orderNumber) {
        Opportunity opportunity = take(number);
        SqlRow order = pipeline.order(orderNumber.strip());
        opportunity.requireOf(orderNumber.strip(), order.number(), order.text());
        pipeline.link(opportunity, orderNumber.strip(), desk.carer(), desk.now());
    }

    /** @throws RuleViolated {@link CrmRule#OPPORTUNITY_NOT_FOUND} */
    public void unlink(String number, String orderNumber) {
        pipeline.unlink(take(number), orderNumber);
    }

    private Opportunity take(String number) {
        Opportunity opportunity = pipeline.lockOpportunity(number);
        desk.requireReached(opportunity.companyId(), CrmRule.OPPORTUNITY_NOT_FOUND, number);
        return opportunity;
    }
}
