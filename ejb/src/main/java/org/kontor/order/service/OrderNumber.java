package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;

/**
 * The number of an order just placed or submitted, with what was so then and never changes.
 *
 * @param replayed true when the same intent had made this order before
 * @param gross total to pay, in {@code currency}
 * @param status whether it was placed at once or waits for approval
 */
public record OrderNumber(
        String value, boolean replayed, Instant placedAt, String currency, BigDecimal gross, OrderStatus status) {

    static OrderNumber of(SalesOrder order, boolean replayed) {
        return new OrderNumber(
                order.number(),
                replayed,
                order.submittedAt(),
                order.submittedGross().currency(),
                order.submittedGross().amount(),
                order.submittedStatus());
    }

    public boolean waits() {
        return status == OrderStatus.AWAITING_APPROVAL;
    }
}
