package org.kontor.approval.model;

import java.util.List;

/**
 * A rule as it stands at one moment: what a flow keeps of it, whatever becomes of it later.
 *
 * @param inherited whether it holds for the units below its own
 */
public record StandingRule(long id, long version, String name, long unitId, boolean inherited, RuleTerms terms) {

    /** Whether the rule holds in a unit, by the path from that unit up to the root. */
    public boolean holdsIn(List<Long> pathUp) {
        return !pathUp.isEmpty() && (pathUp.get(0) == unitId || inherited && pathUp.contains(unitId));
    }
}
