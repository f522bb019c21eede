package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Reason;
import org.kontor.approval.model.limit.LimitRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Says who would have to approve an order, in which order and why; changes nothing. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_MANAGE, Permission.SYSTEM})
public class RouteApproval {

    @Inject
    private Routing routing;

    @Inject
    private LimitRepository limits;

    /** @param order with the demands of its budget; those of its limits are added */
    public ApprovalRoute route(OrderForApproval order) {
        try {
            List<Demand> demands = new ArrayList<>(limits.demands(order));
            demands.addAll(order.demands());
            return routing.find(order.asking(demands)).route();
        } catch (RuleViolated hard) {
            ApprovalRoute route = routing.find(order).route();
            return new ApprovalRoute(
                    route.needed(), route.tiers(), route.reasons(), new Reason(hard.ruleKey(), hard.details()));
        }
    }
}
