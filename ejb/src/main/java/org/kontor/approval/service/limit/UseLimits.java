package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.model.limit.LimitRepository;
import org.kontor.kernel.Permission;

/**
 * Takes an order's amount from the limits of the person who orders; called first in the commitment, before the route is
 * asked for. Hard limits refuse; of the others the route says who must approve.
 */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class UseLimits {

    @Inject
    private LimitRepository limits;

    /**
     * @return what limits that are exceeded, but not hard, ask for
     * @throws org.kontor.kernel.RuleViolated {@link org.kontor.approval.model.ApprovalRule#LIMIT_EXCEEDED}
     */
    public List<Demand> use(OrderForApproval order) {
        return limits.use(order);
    }
}
