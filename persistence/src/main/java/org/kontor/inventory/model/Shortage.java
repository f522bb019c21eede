package org.kontor.inventory.model;

import java.math.BigDecimal;

/**
 * A line that cannot be served in full.
 *
 * @param available what is left for this line, after the lines before it, with what it may wait for
 */
public record Shortage(int lineNo, long productId, BigDecimal wanted, BigDecimal available) {}
