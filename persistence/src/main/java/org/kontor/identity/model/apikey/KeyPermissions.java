package org.kontor.identity.model.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

/**
 * What programs may be allowed at all. Deciding for people, money limits, roles, keys and credentials are never among
 * it: whoever steals a key must not be able to make himself a better one.
 */
public final class KeyPermissions {

    private static final List<String> OF_COMPANY = List.of(
            Permission.CATALOG_READ,
            Permission.CART_EDIT,
            Permission.ORDER_PLACE,
            Permission.ORDER_READ,
            Permission.COMPANY_READ,
            Permission.BANK_READ);

    private static final List<String> OF_STAFF = List.of(
            Permission.STAFF_ORDER_READ,
            Permission.STAFF_CATALOG_READ,
            Permission.STAFF_COMPANY_READ,
            Permission.STAFF_IMPORT_RUN,
            Permission.STAFF_JOB_READ,
            Permission.STAFF_REPORT_READ);

    private KeyPermissions() {}

    /** Everything that a key of this kind may hold, in the order in which it is offered. */
    public static List<String> possible(boolean staff) {
        return staff ? OF_STAFF : OF_COMPANY;
    }

    /** Those of them that somebody may give: a key knows no unit, so only what he may for the whole company, or for all. */
    public static List<String> giveable(boolean staff, Reach own, Instant until) {
        Scope whole = staff ? Scope.ALL : Scope.COMPANY;
        return possible(staff).stream()
                .filter(permission -> own.covers(new Grant(permission, whole), Reach.Place.whole(until)))
                .toList();
    }

    /**
     * Breaks a rule when a key would hold nothing, what no key may hold, or more or longer than whoever makes it.
     *
     * @param until when the key ends
     */
    public static void check(Set<String> wanted, boolean staff, Reach own, Instant until) {
        if (wanted.isEmpty()) {
            throw new RuleViolated(IdentityRule.KEY_MAY_NOTHING);
        }
        List<String> giveable = giveable(staff, own, until);
        for (String permission : wanted) {
            if (!possible(staff).contains(permission)) {
                throw new RuleViolated(IdentityRule.KEY_MAY_NEVER, Map.of("permission", permission));
            }
            if (!giveable.contains(permission)) {
                throw new RuleViolated(IdentityRule.KEY_EXCEEDS_MAKER, Map.of("permission", permission));
            }
        }
    }
}
