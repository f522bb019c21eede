package org.kontor.order.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.kernel.Money;

/**
 * What an order has a claim to: goods, in the units in which they are kept, and money by line number. What it had before a move and has no more after it goes
 * back to where it came from, exactly.
 *
 * @param waiting whether it is only asked for
 */
public record Holding(
        boolean waiting, Charge charge, String currency, Map<Integer, BigDecimal> goods, Map<Integer, Money> money) {

    /** Goods that are held no more, by line number. */
    public Map<Integer, BigDecimal> goodsWithout(Holding after) {
        Map<Integer, BigDecimal> gone = new TreeMap<>();
        goods.forEach((line, quantity) -> {
            BigDecimal less = quantity.subtract(after.goods.getOrDefault(line, BigDecimal.ZERO));
            if (less.signum() > 0) {
                gone.put(line, less);
            }
        });
        return gone;
    }

    /** Amounts that are claimed no more, by line number. */
    public Map<Integer, BigDecimal> moneyWithout(Holding after) {
        Map<Integer, BigDecimal> gone = new TreeMap<>();
        money.forEach((line, amount) -> {
            BigDecimal less = amount.amount()
                    .subtract(
                            after.money.containsKey(line)
                                    ? after.money.get(line).amount()
                                    : BigDecimal.ZERO);
            if (less.signum() > 0) {
                gone.put(line, less);
            }
        });
        return gone;
    }

    public Map<Integer, BigDecimal> amounts() {
        Map<Integer, BigDecimal> amounts = new TreeMap<>();
        money.forEach((line, amount) -> amounts.put(line, amount.amount()));
        return amounts;
    }

    public Money total() {
        return money.values().stream().reduce(Money.zero(currency), Money::plus);
    }
}
