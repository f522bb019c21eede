package org.kontor.order.service.list;

import java.time.Instant;
import java.util.Set;
import org.kontor.order.model.OrderStatus;

/**
 * Which orders. What is null or empty does not filter.
 *
 * @param number part of the order number
 * @param company part of the company's name; for staff only, a buyer always sees his own company
 * @param poNumber part of the buyer's number
 * @param source where the order came from, such as {@code kontor}
 * @param from placed at or after
 * @param to placed before
 * @param reference part of the order number, of the buyer's number or of an own field: what somebody has at hand
 */
public record OrderCriteria(
        String number,
        String company,
        String poNumber,
        Set<OrderStatus> statuses,
        String source,
        Instant from,
        Instant to,
        String reference) {

    public OrderCriteria {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
    }

    /** Orders that stand in one of the statuses, all when there is none. */
    public static OrderCriteria of(Set<OrderStatus> statuses) {
        return of(statuses, null);
    }

    /** Orders that stand in one of the statuses and bear the reference. */
    public static OrderCriteria of(Set<OrderStatus> statuses, String reference) {
        return new OrderCriteria(null, null, null, statuses, null, null, null, reference);
    }
}
