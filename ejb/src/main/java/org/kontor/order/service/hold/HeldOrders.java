package org.kontor.order.service.hold;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/** The order that somebody of staff wants to hold or let go, locked, if his permission reaches its company. */
@Dependent
class HeldOrders {

    @Inject
    private SalesOrderRepository orders;

    @EJB
    private StaffReachQueries reach;

    /** @throws RuleViolated {@link OrderRule#NOT_FOUND} for what is outside his reach as for what is not there */
    SalesOrder lock(String number) {
        SalesOrder order = orders.lock(number);
        if (!reach.reaches(Permission.STAFF_ORDER_HOLD, order.companyId())) {
            throw new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number));
        }
        return order;
    }
}
