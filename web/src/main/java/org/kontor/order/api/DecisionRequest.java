package org.kontor.order.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.waiting.DecideOrderCommand;

/**
 * A decision as a program sends it.
 *
 * @param verdict APPROVE or REFUSE
 * @param sha256 of the version that was looked at
 * @param lines with an approval: lines of which less is left
 */
public record DecisionRequest(String verdict, String comment, String sha256, List<Line> lines) {

    /** What is left of a line; 0 strikes it. */
    public record Line(int lineNo, BigDecimal quantity) {}

    DecideOrderCommand command(String number) {
        if (verdict == null || !verdict.matches("APPROVE|REFUSE")) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "verdict"));
        }
        Map<Integer, BigDecimal> cut = lines == null
                ? Map.of()
                : lines.stream()
                        .filter(line -> line.quantity() != null)
                        .collect(Collectors.toMap(Line::lineNo, Line::quantity, BigDecimal::min));
        return new DecideOrderCommand(number, Verdict.valueOf(verdict), cut, comment, sha256);
    }
}
