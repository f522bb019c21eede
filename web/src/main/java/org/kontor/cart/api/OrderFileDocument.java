package org.kontor.cart.api;

import java.time.Instant;
import java.util.List;
import org.kontor.cart.model.file.OrderFile;

/**
 * A file of lines to order.
 *
 * @param status WAITING, RUNNING, DONE or FAILED
 * @param columns headings of the columns that numbers were read from, the first that is not empty in a line; left out when
 *     there is one
 * @param problem key of the rule because of which it failed; left out otherwise
 */
public record OrderFileDocument(
        long id,
        String name,
        String cart,
        String status,
        int percent,
        int lines,
        int accepted,
        int refused,
        int merged,
        int carts,
        List<String> columns,
        String problem,
        Instant uploadedAt,
        Instant finishedAt) {

    static OrderFileDocument of(OrderFile file) {
        return new OrderFileDocument(
                file.id(),
                file.name(),
                file.cartName(),
                file.status(),
                file.percent(),
                file.lineCount(),
                file.accepted(),
                file.refused(),
                file.merged(),
                file.cartCount(),
                file.columns().isEmpty() ? null : file.columns(),
                file.problem(),
                file.uploadedAt(),
                file.finishedAt());
    }
}
