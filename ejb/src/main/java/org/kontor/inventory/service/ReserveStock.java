package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.inventory.model.Allocation;
import org.kontor.inventory.model.Demand;
import org.kontor.inventory.model.StockRepository;
import org.kontor.kernel.Permission;

/** Holds stock for an order, all lines or none, as a part of the transaction that places the order. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReserveStock {

    @Inject
    private StockRepository stock;

    /** @return what is short; nothing is held then */
    public List<StockShortage> reserve(ReserveStockCommand command) {
        List<Demand> demands = command.lines().stream()
                .map(line -> new Demand(line.lineNo(), line.productId(), line.quantity()))
                .toList();
        List<Long> products =
                demands.stream().map(Demand::productId).distinct().sorted().toList();
        Allocation allocation = Allocation.of(demands, stock.lock(products));
        if (allocation.shortages().isEmpty()) {
            stock.hold(command.orderNumber(), allocation.holds(), command.at());
        }
        return allocation.shortages().stream()
                .map(shortage -> new StockShortage(shortage.lineNo(), shortage.wanted(), shortage.available()))
                .toList();
    }
}
