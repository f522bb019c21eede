package org.kontor.returns.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * How long goods may be sent back, counted from the delivery of the shipment they came in, never from the order.
 *
 * @param days of 24 hours, at least one
 */
public record ReturnPeriod(int days) {

    public ReturnPeriod {
        if (days < 1) {
            throw new IllegalArgumentException("a return period of " + days + " days");
        }
    }

    /** The moment from which on it is too late. */
    public Instant end(Instant deliveredAt) {
        return deliveredAt.plus(Duration.ofDays(days));
    }

    public boolean isOver(Instant deliveredAt, Instant at) {
        return !at.isBefore(end(deliveredAt));
    }

    /** @throws RuleViolated {@link ReturnRule#PERIOD_OVER} */
    void require(DeliveredGoods goods, Instant at) {
        if (isOver(goods.deliveredAt(), at)) {
            throw new RuleViolated(
                    ReturnRule.PERIOD_OVER,
                    Map.of("sku", goods.sku(), "shipment", goods.parcel().shipmentNumber(), "days", days));
        }
    }
}
