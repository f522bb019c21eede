package org.kontor.order.api;

import java.util.HexFormat;
import java.util.Map;
import org.kontor.approval.service.ForwardApprovalCommand;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;

/**
 * Who shall decide, as a program says it.
 *
 * @param to one of forwardTo
 * @param comment what he shall read, or null
 * @param sha256 of the version that was looked at
 */
public record ForwardRequest(Long to, String comment, String sha256) {

    ForwardApprovalCommand command(String number) {
        if (to == null) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "to"));
        }
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "sha256"));
        }
        return new ForwardApprovalCommand(number, to, comment, HexFormat.of().parseHex(sha256));
    }
}
