package org.kontor.inventory.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an order wants to hold; several lines may want the same article.
 *
 * @param destination country the goods go to, ISO 3166-1 alpha-2; null when nobody knows
 */
public record ReserveStockCommand(String orderNumber, List<Line> lines, String destination, Instant at) {

    public record Line(int lineNo, long productId, BigDecimal quantity) {}
}
