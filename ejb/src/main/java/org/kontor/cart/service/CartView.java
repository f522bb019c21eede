package org.kontor.cart.service;

import java.util.List;
import java.util.UUID;
import org.kontor.kernel.Money;

/**
 * One of the caller's carts at today's prices.
 *
 * @param id 0 for a cart never used
 * @param name null for a current cart that was given none
 * @param checkoutKey the idempotency key of the order that will be made from this cart; null for a cart never used
 * @param version of the cart as shown; handed in with the order so that nothing is ordered that was not seen
 * @param net sum of the lines that have a price
 */
public record CartView(
        long id,
        String name,
        String comment,
        boolean current,
        UUID checkoutKey,
        long version,
        String currency,
        List<CartLineView> lines,
        Money net) {

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int lineCount() {
        return lines.size();
    }

    public boolean isOrderable() {
        return !lines.isEmpty() && lines.stream().noneMatch(CartLineView::isBlocked);
    }
}
