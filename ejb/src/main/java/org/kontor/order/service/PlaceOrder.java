package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;
import org.kontor.order.model.OrderRule;
import org.kontor.organisation.service.unit.OrderUnitQueries;

/** Places an order, or submits it for approval, in the name of whoever calls. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.ORDER_PLACE)
@Retried
public class PlaceOrder {

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderUnitQueries units;

    @EJB
    private CommitOrder commit;

    /**
     * @return the new order, or the one that the same key and input made before
     * @throws RuleViolated {@link OrderRule}: form, company, unit, articles, quantities, prices, address, date, stock
     */
    public OrderNumber place(PlaceOrderCommand command) {
        if (command.unitId() != null) {
            units.require(command.unitId());
        }
        return commit.commit(callers.current(), command);
    }
}
