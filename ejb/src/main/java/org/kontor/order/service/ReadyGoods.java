package org.kontor.order.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import org.kontor.inventory.service.waiting.LineStockQueries;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;

/**
 * Lets go what lies ready for a confirmed order, in the transaction that holds the order's lock: what lies ready grows without that
 * lock and falls with it only, so nothing is let go that is not there.
 */
@Dependent
public class ReadyGoods {

    @EJB
    private LineStockQueries stock;

    public void release(SalesOrder order, Instant at) {
        if (order.status() != OrderStatus.CONFIRMED) {
            return;
        }
        order.release(stock.arrived(order.number()), at);
    }
}
