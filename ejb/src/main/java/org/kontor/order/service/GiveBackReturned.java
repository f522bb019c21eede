package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.order.model.SalesOrderRepository;

/** Gives back what an order has taken of a budget and an account for goods that came back, as a part of the return's transaction. */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GiveBackReturned {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Commitment commitment;

    public void giveBack(GiveBackReturnedCommand command) {
        commitment.giveBackReturned(orders.lock(command.orderNumber()), command);
    }
}
