package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.order.service.OrderNumber;

/** Answer to a new order: only what never changes, so that a repeated call is answered by the same bytes. */
public record PlacedOrder(String number, Instant placedAt, String currency, BigDecimal gross, String href) {

    static PlacedOrder of(OrderNumber order) {
        return new PlacedOrder(
                order.value(), order.placedAt(), order.currency(), order.gross(), "/api/v1/orders/" + order.value());
    }
}
