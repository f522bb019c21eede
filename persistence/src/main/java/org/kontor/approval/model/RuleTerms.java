package org.kontor.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.RuleViolated;

/**
 * What a rule says: which orders of whom, and who must approve them.
 *
 * @param requesterRoles whose orders are meant; none for everybody's
 * @param tiers one after the other; of each all seats, of each seat one of the alternatives
 * @param escalateAfterHours how long a seat may stay silent before the next ones above are asked as well
 */
public record RuleTerms(
        Condition condition, Set<String> requesterRoles, List<List<List<Ask>>> tiers, int escalateAfterHours) {

    private static final int MAX_TIERS = 6;
    private static final int MAX_SEATS = 6;

    public RuleTerms {
        requesterRoles = Set.copyOf(new TreeSet<>(requesterRoles));
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > MAX_TIERS) {
            throw invalid("tiers: " + tiers.size());
        }
        for (List<List<Ask>> tier : tiers) {
            if (tier.isEmpty() || tier.size() > MAX_SEATS || tier.stream().anyMatch(List::isEmpty)) {
                throw invalid("tier: " + tier);
            }
        }
        if (escalateAfterHours < 1 || escalateAfterHours > 720) {
            throw invalid("hours: " + escalateAfterHours);
        }
    }

    public boolean means(OrderForApproval order, Set<String> rolesOfRequester) {
        boolean his = requesterRoles.isEmpty() || requesterRoles.stream().anyMatch(rolesOfRequester::contains);
        return his && condition.holds(order, rolesOfRequester);
    }

    private static RuleViolated invalid(String what) {
        return new RuleViolated(ApprovalRule.RULE_INVALID, Map.of("reason", what));
    }
}
