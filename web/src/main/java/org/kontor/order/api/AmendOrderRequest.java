package org.kontor.order.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.AmendmentPrices;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.AmendOrderCommand;
import org.kontor.order.service.PlaceOrderCommand;

/**
 * Body of an amendment.
 *
 * @param lines all lines that are wanted from now on
 * @param prices ORIGINAL, CURRENT or BEST, for articles that the order has already
 * @param comment a word to those who approve, up to 1,000 characters
 */
public record AmendOrderRequest(List<PlaceOrderRequest.Line> lines, String prices, String comment) {

    /** @throws RuleViolated {@link OrderRule#MUST_HAVE_LINES}, {@link OrderRule#LINE_INCOMPLETE} */
    static AmendOrderCommand command(String number, String idempotencyKey, AmendOrderRequest request) {
        if (request == null || request.lines() == null) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
        List<PlaceOrderCommand.Line> wanted = new ArrayList<>();
        Map<String, Map<String, String>> own = new HashMap<>();
        for (PlaceOrderRequest.Line line : request.lines()) {
            if (line == null || line.sku() == null || line.quantity() == null) {
                throw new RuleViolated(OrderRule.LINE_INCOMPLETE, Map.of("line", wanted.size() + 1));
            }
            wanted.add(new PlaceOrderCommand.Line(line.sku(), line.quantity(), line.unit()));
            if (line.ownFields() != null) {
                own.put(String.valueOf(wanted.size()), line.ownFields());
            }
        }
        return new AmendOrderCommand(
                number, idempotencyKey, wanted, own, AmendmentPrices.of(request.prices()), request.comment());
    }
}
