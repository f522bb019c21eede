package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.Permission;

/** Asks for the approval of an order that is submitted; part of the transaction that commits it. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class OpenApproval {

    @EJB
    private RouteApproval routes;

    /**
     * @param sha256 of the order version that is to be approved
     * @return the route that was opened; without a flow when none is needed
     */
    public ApprovalRoute open(OrderForApproval order, byte[] sha256, Instant expiresAt) {
        return routes.route(order);
    }
}
