package org.kontor.inventory.model.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a line of an order waits for.
 *
 * @param promise from when on it should have it; null when nobody knows
 */
public record Waiter(int lineNo, long productId, BigDecimal quantity, LocalDate promise) {}
