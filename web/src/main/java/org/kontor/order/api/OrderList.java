package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.order.service.list.OrderPage;
import org.kontor.order.service.list.OrderRow;

/**
 * A page of orders.
 *
 * @param total how many orders the filter finds, counted up to 10,000
 * @param more true when there are more than {@code total}
 */
public record OrderList(List<Item> items, int page, int size, int total, boolean more) {

    /** @param delivery NONE, PARTLY_SHIPPED, SHIPPED, PARTLY_DELIVERED or DELIVERED */
    public record Item(
            String number,
            Instant placedAt,
            String status,
            String delivery,
            String company,
            String buyer,
            String poNumber,
            LocalDate requestedDate,
            int lines,
            String currency,
            BigDecimal gross,
            String source) {

        static Item of(OrderRow row) {
            return new Item(
                    row.number(),
                    row.placedAt(),
                    row.status().name(),
                    row.delivery().name(),
                    row.companyName(),
                    row.buyerName(),
                    row.poNumber(),
                    row.requestedDate(),
                    row.lineCount(),
                    row.currency(),
                    row.gross(),
                    row.source());
        }
    }

    static OrderList of(OrderPage found, int page, int size) {
        return new OrderList(found.rows().stream().map(Item::of).toList(), page, size, found.total(), found.capped());
    }
}
