package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.crm.model.ServiceCase;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes what a customer wants to have seen to. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class OpenCase {

    @Inject
    private CareRepository care;

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private CrmDesk desk;

    /**
     * @return its number
     * @throws RuleViolated {@link CrmRule#COMPANY_UNKNOWN}, {@link CrmRule#ORDER_UNKNOWN} also for another company's, and as
     *     {@link ServiceCase#open} says
     */
    public String open(OpenCaseCommand command) {
        return care.madeBy("service_case", command.formKey()).orElseGet(() -> {
            long company = desk.company(command.company());
            ServiceCase opened = ServiceCase.open(
                    care.nextNumber("S"),
                    command.formKey(),
                    company,
                    orderOf(company, command.order().strip()),
                    command.subject(),
                    command.words(),
                    command.priority(),
                    desk.carer(),
                    desk.now());
            care.add(opened);
            return opened.number();
        });
    }

    private String orderOf(long company, String order) {
        if (order.isEmpty()) {
            return null;
        }
        if (pipeline.order(order).number() != company) {
            throw new RuleViolated(CrmRule.ORDER_UNKNOWN, Map.of("order", order));
        }
        return order;
    }
}
