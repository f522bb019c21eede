package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The number of an order just placed, with what never changes of it.
 *
 * @param replayed true when the same intent had made this order before
 * @param gross total to pay, in {@code currency}
 */
public record OrderNumber(String value, boolean replayed, Instant placedAt, String currency, BigDecimal gross) {}
