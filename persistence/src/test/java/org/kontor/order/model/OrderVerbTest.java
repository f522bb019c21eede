package org.kontor.order.model;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class OrderVerbTest extends TransitionTableContract<OrderStatus, OrderVerb> {

    OrderVerbTest() {
        super(
                "sales-order",
                OrderStatus.class,
                OrderVerb.class,
                OrderVerb.TABLE,
                EnumSet.of(
                        OrderStatus.REJECTED,
                        OrderStatus.COMPLETED,
                        OrderStatus.CANCELLED,
                        OrderStatus.REFUSED,
                        OrderStatus.EXPIRED,
                        OrderStatus.WITHDRAWN));
    }
}
