package org.kontor.identity.service.apikey;

import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.apikey.KeyPermissions;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

/**
 * For whom the caller may manage keys: his company, or staff. And what he may give away: a key knows no unit, so only
 * what he may for the whole company.
 *
 * @param companyId null for staff
 */
record KeyOwner(Long companyId, boolean staff, Set<String> mayGive) {

    static KeyOwner of(CallerView caller) {
        if (!caller.may(caller.staff() ? Permission.STAFF_APIKEY_MANAGE : Permission.APIKEY_MANAGE)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        Set<String> mayGive = KeyPermissions.possible(caller.staff()).stream()
                .filter(permission -> reachesAll(caller.scope(permission)))
                .collect(Collectors.toUnmodifiableSet());
        return new KeyOwner(caller.companyId(), caller.staff(), mayGive);
    }

    private static boolean reachesAll(Scope scope) {
        return scope == Scope.COMPANY || scope == Scope.ALL;
    }
}
