package org.kontor.order.service;

import java.util.List;
import java.util.function.Function;

/**
 * What a call-off says beside its goods.
 *
 * @param unitId the unit that orders; null for the one in which the requester stands
 * @param order the order that these lines make
 */
public record CallOffHead(Long unitId, Function<List<PlaceOrderCommand.Line>, PlaceOrderCommand> order) {

    PlaceOrderCommand of(List<PlaceOrderCommand.Line> lines) {
        return order.apply(lines);
    }
}
