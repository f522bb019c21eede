package org.kontor.order.service;

import org.kontor.approval.event.ApprovalRoute;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;

/** What approval says against an order that nobody could approve: its reason, as the rule that the order breaks. */
public record Blocked(String key) implements Rule {

    private static final int CONFLICT = 409;

    /** @throws RuleViolated with the reason, when the order cannot be submitted at all */
    public static void refuse(ApprovalRoute route) {
        if (route.blocked() != null) {
            throw new RuleViolated(
                    new Blocked(route.blocked().key()), route.blocked().details());
        }
    }

    @Override
    public int status() {
        return CONFLICT;
    }
}
