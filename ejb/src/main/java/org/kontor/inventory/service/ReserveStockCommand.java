package org.kontor.inventory.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What an order wants to hold; several lines may want the same article. */
public record ReserveStockCommand(String orderNumber, List<Line> lines, Instant at) {

    public record Line(int lineNo, long productId, BigDecimal quantity) {}
}
