package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What of an order is not wanted any more.
 *
 * @param lines quantity to cancel by line number; empty for the whole order
 * @param reason why; staff must say
 */
public record CancelOrderCommand(String number, Map<Integer, BigDecimal> lines, String reason) {

    public CancelOrderCommand {
        lines = Map.copyOf(lines);
    }
}
