package org.kontor.identity.model;

import java.util.Collection;
import java.util.List;
import org.kontor.kernel.Scope;

/** All that somebody may do, and from where: nobody gives more than this. */
public record Reach(List<Holding> holdings) {

    /**
     * A permission out of a role that is held in a unit.
     *
     * @param unitId null for staff
     */
    public record Holding(String permission, Scope scope, Long unitId) {}

    public Reach {
        holdings = List.copyOf(holdings);
    }

    /**
     * Whether a grant, held in a unit, stays within this.
     *
     * @param lineage the unit and all above it; empty for staff
     */
    public boolean covers(Grant grant, Collection<Long> lineage, Long unitId) {
        return holdings.stream()
                .filter(holding -> holding.permission().equals(grant.permission()))
                .anyMatch(holding -> covers(holding, grant.scope(), lineage, unitId));
    }

    private static boolean covers(Holding own, Scope wanted, Collection<Long> lineage, Long unitId) {
        if (wanted == Scope.OWN || own.scope().covers(Scope.COMPANY)) {
            return own.scope().covers(wanted);
        }
        boolean here = own.scope() == Scope.SUBTREE
                ? lineage.contains(own.unitId())
                : own.unitId() != null && own.unitId().equals(unitId);
        return here && own.scope().covers(wanted);
    }

    /** Whether a grant, held in whatever unit, may stay within this: asked when a role is built. */
    public boolean couldCover(Grant grant) {
        return holdings.stream()
                .anyMatch(holding -> holding.permission().equals(grant.permission())
                        && holding.scope().covers(grant.scope()));
    }
}
