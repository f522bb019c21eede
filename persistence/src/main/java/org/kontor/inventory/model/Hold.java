package org.kontor.inventory.model;

import java.math.BigDecimal;

/** What one site gives to one line. */
public record Hold(int lineNo, long productId, long siteId, BigDecimal quantity) {}
