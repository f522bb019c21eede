package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.Hold;
import org.kontor.inventory.model.HoldSelection;
import org.kontor.inventory.model.StockRepository;
import org.kontor.kernel.Permission;

/** Gives back what an order holds and will not get, as a part of the transaction that decides so. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.STAFF_ORDER_CANCEL, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReleaseStock {

    @Inject
    private StockRepository stock;

    /** @param quantities by line number, never more than the line still holds */
    public void release(String orderNumber, Map<Integer, BigDecimal> quantities, Instant at) {
        if (quantities.isEmpty()) {
            return;
        }
        List<Hold> released = HoldSelection.last(orderNumber, stock.held(orderNumber), quantities);
        stock.release(orderNumber, released, at);
    }
}
