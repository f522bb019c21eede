package org.kontor.identity.model;

import java.util.Collection;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

/**
 * For which companies a role of staff is held: all, those of one division, or those whose contact the person is.
 *
 * @param divisionId null but for a division
 */
public record StaffReach(Scope scope, Long divisionId) {

    public static final StaffReach ALL = new StaffReach(Scope.ALL, null);
    public static final StaffReach OWN = new StaffReach(Scope.OWN, null);

    public StaffReach {
        boolean known = scope == Scope.OWN || scope == Scope.DIVISION || scope == Scope.ALL;
        if (!known || (scope == Scope.DIVISION) != (divisionId != null)) {
            throw new RuleViolated(IdentityRule.REACH_UNKNOWN);
        }
    }

    public static StaffReach ofDivision(long id) {
        return new StaffReach(Scope.DIVISION, id);
    }

    /** What of a role is held by it: permissions about the house as a whole are held for all companies or not at all. */
    public List<Grant> of(Collection<Grant> role) {
        return role.stream()
                .filter(grant -> scope == Scope.ALL
                        || !Permission.isOfStaff(grant.permission())
                        || grant.permission().equals(Permission.STAFF_CATALOG_READ)
                        || Permission.ABOUT_COMPANIES.contains(grant.permission()))
                .map(grant -> Permission.ABOUT_COMPANIES.contains(grant.permission())
                        ? new Grant(grant.permission(), scope)
                        : grant)
                .toList();
    }
}
