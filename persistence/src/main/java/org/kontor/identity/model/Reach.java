package org.kontor.identity.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

/**
 * All that somebody may do, from where and how long: nobody gives more than this, by whatever door. Who gives roles, builds
 * them, invites, lets people in by a provider or makes keys asks here.
 */
public record Reach(List<Holding> holdings) {

    /**
     * A permission out of a role that is held in a unit.
     *
     * @param unitId for staff the division; null when there is none
     * @param until null for good
     */
    public record Holding(String permission, Scope scope, Long unitId, Instant until) {}

    /**
     * Where and how long something is given.
     *
     * @param unitId for staff the division; null for all companies, and for what holds in the whole company
     * @param lineage the unit and all above it
     * @param until null for good
     */
    public record Place(Long unitId, Collection<Long> lineage, Instant until) {

        public Place {
            lineage = List.copyOf(lineage);
        }

        /** Among staff, or in the whole company. */
        public static Place whole(Instant until) {
            return new Place(null, List.of(), until);
        }

        private boolean isWithin(Holding own) {
            return own.until() == null || until != null && !until.isAfter(own.until());
        }
    }

    public Reach {
        holdings = List.copyOf(holdings);
    }

    /** @throws RuleViolated {@link IdentityRule#GIVES_MORE_THAN_OWN}, with the permission */
    public void refuseMore(Collection<Grant> grants, Place place) {
        for (Grant grant : grants) {
            if (!covers(grant, place)) {
                throw moreThanOwn(grant);
            }
        }
    }

    static RuleViolated moreThanOwn(Grant grant) {
        return new RuleViolated(IdentityRule.GIVES_MORE_THAN_OWN, Map.of("permission", grant.permission()));
    }

    /** Whether a grant, held in a place, stays within this. */
    public boolean covers(Grant grant, Place place) {
        return holdings.stream()
                .filter(own -> own.permission().equals(grant.permission()) && place.isWithin(own))
                .anyMatch(own -> covers(own, grant.scope(), place));
    }

    private static boolean covers(Holding own, Scope wanted, Place place) {
        if (own.scope() == Scope.ALL) {
            return true;
        }
        if (own.scope() == Scope.DIVISION || wanted == Scope.DIVISION) {
            return own.scope() == wanted && own.unitId().equals(place.unitId());
        }
        if (wanted == Scope.OWN || own.scope().covers(Scope.COMPANY)) {
            return own.scope().covers(wanted);
        }
        boolean here = own.scope() == Scope.SUBTREE
                ? place.lineage().contains(own.unitId())
                : own.unitId() != null && own.unitId().equals(place.unitId());
        return here && own.scope().covers(wanted);
    }

    /** Whether a grant, held in whatever unit, may stay within this: asked when a role is built, which lasts. */
    public boolean couldCover(Grant grant) {
        return holdings.stream()
                .anyMatch(own -> own.permission().equals(grant.permission())
                        && own.until() == null
                        && own.scope().covers(grant.scope()));
    }
}
