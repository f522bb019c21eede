package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Reason;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Asks for the approval of an order that is submitted; part of the transaction that commits it. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class OpenApproval {

    @Inject
    private Routing routing;

    @Inject
    private FlowRepository flows;

    @Inject
    private AskApprovers approvers;

    /**
     * @param order with all that its limits and its budget demand
     * @param sha256 of the order version that is to be approved
     * @return the route that was opened; without a flow when none is needed
     * @throws RuleViolated {@link ApprovalRule#NOBODY_CAN_APPROVE}
     */
    public ApprovalRoute open(OrderForApproval order, byte[] sha256, Instant expiresAt) {
        Routing.Found found = routing.find(order);
        Reason blocked = found.route().blocked();
        if (blocked != null) {
            throw new RuleViolated(ApprovalRule.NOBODY_CAN_APPROVE, blocked.details());
        }
        if (found.route().needed()) {
            int round = flows.rounds(order.orderNumber()) + 1;
            ApprovalFlow flow = new ApprovalFlow(order, found.plan(), round, sha256, expiresAt, found.search());
            flows.add(flow);
            approvers.ask(flow, found.search().organisation(), order.at());
        }
        return found.route();
    }
}
