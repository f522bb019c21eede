package org.kontor.order.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.CancelOrderCommand;

/**
 * Body of a withdrawal or cancellation.
 *
 * @param reason why; may be left out by buyers
 * @param lines what is to be cancelled; left out for the whole order
 */
public record EndOrderRequest(String reason, List<Line> lines) {

    /** @param line its number in the order */
    public record Line(Integer line, BigDecimal quantity) {}

    /** @throws RuleViolated {@link OrderRule#LINE_INCOMPLETE} */
    static CancelOrderCommand command(String number, EndOrderRequest request) {
        Map<Integer, BigDecimal> lines = new TreeMap<>();
        if (request != null && request.lines() != null) {
            for (Line line : request.lines()) {
                if (line == null || line.line() == null || line.quantity() == null) {
                    throw new RuleViolated(OrderRule.LINE_INCOMPLETE, Map.of("line", lines.size() + 1));
                }
                lines.merge(line.line(), line.quantity(), BigDecimal::add);
            }
        }
        return new CancelOrderCommand(number, lines, request == null ? null : request.reason());
    }
}
