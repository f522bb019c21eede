package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.inventory.model.Allocation;
import org.kontor.inventory.model.Demand;
import org.kontor.inventory.model.SourcingRepository;
import org.kontor.inventory.model.StockRepository;
import org.kontor.inventory.model.waiting.BackOrder;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.Waiter;
import org.kontor.inventory.model.waiting.WaitingRepository;
import org.kontor.kernel.Permission;

/**
 * Holds stock for an order as a part of the transaction that places it: all lines or none. What is not here waits, where the
 * article may be ordered beyond its stock, with the day that can be promised now.
 */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReserveStock {

    @Inject
    private StockRepository stock;

    @Inject
    private SourcingRepository sourcing;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private WaitingRepository waiting;

    /** @return what is short; nothing is held then, and nothing waits */
    public List<StockShortage> reserve(ReserveStockCommand command) {
        List<Demand> demands = command.lines().stream()
                .map(line -> new Demand(line.lineNo(), line.productId(), line.quantity()))
                .toList();
        List<Long> products =
                demands.stream().map(Demand::productId).distinct().sorted().toList();
        articles.lock(products);
        LocalDate today = LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
        Map<Long, BackOrder> set = articles.find(products, today);
        Map<Long, BigDecimal> room =
                set.values().stream().collect(Collectors.toMap(BackOrder::productId, BackOrder::room));
        Allocation allocation = Allocation.of(demands, stock.lock(products), room, command.destination());
        if (!allocation.holds().isEmpty()) {
            stock.hold(command.orderNumber(), allocation.holds(), command.at());
            sourcing.note(command.orderNumber(), allocation.sites(), command.at());
        }
        if (!allocation.waits().isEmpty()) {
            waiting.await(command.orderNumber(), promised(allocation.waits(), set, today), command.at());
        }
        return allocation.shortages().stream()
                .map(shortage -> new StockShortage(shortage.lineNo(), shortage.wanted(), shortage.available()))
                .toList();
    }

    private static List<Waiter> promised(List<Demand> waits, Map<Long, BackOrder> set, LocalDate today) {
        Map<Long, BigDecimal> further = new HashMap<>();
        return waits.stream()
                .map(wait -> new Waiter(
                        wait.lineNo(),
                        wait.productId(),
                        wait.quantity(),
                        set.get(wait.productId())
                                .promise(further.merge(wait.productId(), wait.quantity(), BigDecimal::add), today)
                                .orElse(null)))
                .toList();
    }
}
