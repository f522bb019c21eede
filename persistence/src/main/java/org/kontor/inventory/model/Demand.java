package org.kontor.inventory.model;

import java.math.BigDecimal;

/** What one line of an order wants. */
public record Demand(int lineNo, long productId, BigDecimal quantity) {}
