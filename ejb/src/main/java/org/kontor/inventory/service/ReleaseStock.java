package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.inventory.model.Hold;
import org.kontor.inventory.model.HoldSelection;
import org.kontor.inventory.model.StockRepository;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.model.waiting.WaitingRepository;
import org.kontor.inventory.service.waiting.MovePromises;
import org.kontor.inventory.service.waiting.ServeWaiting;
import org.kontor.kernel.Permission;

/**
 * Gives back what an order has a claim to and will not get, as a part of the transaction that decides so: first what it waits
 * for, then what it holds. Who waits for the goods has them at once.
 */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.STAFF_ORDER_CANCEL, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReleaseStock {

    @Inject
    private StockRepository stock;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private ServeWaiting serve;

    @Inject
    private MovePromises promises;

    /** @param quantities by line number, never more than the line holds and waits for */
    public void release(String orderNumber, Map<Integer, BigDecimal> quantities, Instant at) {
        if (quantities.isEmpty()) {
            return;
        }
        List<Long> waitedFor = articles.lockOf(orderNumber);
        stock.lockOf(orderNumber);
        serve.serve(free(orderNumber, quantities, at), at);
        promises.move(waitedFor, MoveCause.GIVEN_BACK, at);
    }

    /**
     * As {@link #release}, but nobody is served yet: the same transaction takes of it for another order and then calls {@link
     * #serve}.
     *
     * @param productIds articles of both orders: all of them are locked, in the order in which all others lock them
     */
    public void layAside(
            String orderNumber, Map<Integer, BigDecimal> quantities, Collection<Long> productIds, Instant at) {
        serve.begin(productIds);
        free(orderNumber, quantities, at);
    }

    /** What of these articles lies free now is for those who wait for it. */
    public void serve(Collection<Long> productIds, Instant at) {
        serve.serve(productIds, MoveCause.GIVEN_BACK, at);
    }

    /** @return the articles of which something is free now */
    private List<Long> free(String orderNumber, Map<Integer, BigDecimal> quantities, Instant at) {
        Map<Integer, BigDecimal> held = new TreeMap<>(quantities);
        Map<Integer, BigDecimal> dropped = new TreeMap<>();
        waiting.open(orderNumber).forEach((line, open) -> {
            BigDecimal gone = quantities.getOrDefault(line, BigDecimal.ZERO).min(open);
            if (gone.signum() > 0) {
                dropped.put(line, gone);
                held.merge(line, gone, (all, less) -> all.compareTo(less) > 0 ? all.subtract(less) : null);
            }
        });
        if (!dropped.isEmpty()) {
            waiting.drop(orderNumber, dropped);
        }
        if (held.isEmpty()) {
            return List.of();
        }
        List<Hold> released = HoldSelection.last(orderNumber, stock.held(orderNumber), held);
        stock.release(orderNumber, released, at);
        return released.stream().map(Hold::productId).distinct().toList();
    }
}
