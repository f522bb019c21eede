package org.kontor.credit.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.kernel.Money;

/**
 * What an order does to its company's account.
 *
 * @param actor the name of who did it
 */
public record CreditMove(
        long companyId, String orderNumber, CreditEntryKind kind, Money amount, String actor, Instant at) {

    /** What this adds to the sum of requests that wait. */
    public BigDecimal reserved() {
        return kind.reserves().multiply(amount.amount());
    }

    /** What this adds to the sum of orders that are not paid. */
    public BigDecimal purchased() {
        return kind.buys().multiply(amount.amount());
    }
}
