package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.Permission;

/** Says who would have to approve an order, in which order and why; changes nothing. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_MANAGE, Permission.SYSTEM})
public class RouteApproval {

    @Inject
    private Routing routing;

    public ApprovalRoute route(OrderForApproval order) {
        return routing.find(order).route();
    }
}
