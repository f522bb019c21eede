package org.kontor.inventory.service;

import java.math.BigDecimal;

/** A line that cannot be served in full, and what is left for it. */
public record StockShortage(int lineNo, BigDecimal wanted, BigDecimal available) {}
