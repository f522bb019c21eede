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

/** Books the goods of a parcel out of the sites that held them, as a part of the transaction that notes the parcel. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IssueStock {

    @Inject
    private StockRepository stock;

    /**
     * @param quantities by line number, never more than the line still holds
     * @return false when this parcel was booked before; nothing changes then
     */
    public boolean issue(String orderNumber, int shipmentNo, Map<Integer, BigDecimal> quantities, Instant at) {
        if (!stock.noteParcel(orderNumber, shipmentNo, at)) {
            return false;
        }
        List<Hold> issued = HoldSelection.first(orderNumber, stock.held(orderNumber), quantities);
        stock.issue(orderNumber, issued, at);
        return true;
    }
}
