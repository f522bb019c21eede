package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.model.limit.LimitRepository;
import org.kontor.kernel.Permission;

/** What an order would be to the limits of the person who orders; takes nothing of them. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_MANAGE, Permission.SYSTEM})
public class LimitQueries {

    @Inject
    private LimitRepository limits;

    /**
     * @return what limits that the order exceeds ask for; what the order itself has used of them before does not count
     * @throws org.kontor.kernel.RuleViolated {@link org.kontor.approval.model.ApprovalRule#LIMIT_EXCEEDED} by a hard one
     */
    public List<Demand> demands(OrderForApproval order) {
        return limits.demands(order);
    }
}
