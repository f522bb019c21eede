package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.Money;

/**
 * What is given back of an order because goods of it came back.
 *
 * @param amounts net, in the currency of the order, by line
 * @param onAccount how much less the company owes by it; null for nothing
 */
public record GiveBackReturnedCommand(
        String orderNumber, Map<Integer, BigDecimal> amounts, Money onAccount, String actor, Instant at) {

    public GiveBackReturnedCommand {
        amounts = Map.copyOf(amounts);
    }
}
