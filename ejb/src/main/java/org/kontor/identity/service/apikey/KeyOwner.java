package org.kontor.identity.service.apikey;

import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * For whom the caller may manage keys: his company, or staff. And what he may give away: a key knows no unit, so only
 * what he may for the whole company.
 *
 * @param companyId null for staff
 */
public record KeyOwner(Long companyId, boolean staff) {

    /** @throws RuleViolated {@link IdentityRule#NOT_ALLOWED} */
    public static KeyOwner of(CallerView caller) {
        if (!caller.may(caller.staff() ? Permission.STAFF_APIKEY_MANAGE : Permission.APIKEY_MANAGE)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        return new KeyOwner(caller.companyId(), caller.staff());
    }
}
