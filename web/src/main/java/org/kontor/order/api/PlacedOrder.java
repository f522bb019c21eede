package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.order.service.OrderNumber;

/**
 * Answer to a new order: only what never changes, so that a repeated call is answered by the same bytes.
 *
 * @param status what became of it at once: PLACED, or AWAITING_APPROVAL when somebody has to agree first
 * @param placedAt when it was placed or submitted
 */
public record PlacedOrder(
        String number, String status, Instant placedAt, String currency, BigDecimal gross, String href) {

    static PlacedOrder of(OrderNumber order) {
        return new PlacedOrder(
                order.value(),
                order.status().name(),
                order.placedAt(),
                order.currency(),
                order.gross(),
                "/api/v1/orders/" + order.value());
    }
}
