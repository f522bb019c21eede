package org.kontor.identity.service.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.apikey.KeyPermissions;
import org.kontor.kernel.RuleViolated;

/** What holds for every new key, whether a secret or a certificate shows it: once per form, and not too many. */
@ApplicationScoped
public class KeepApiKey {

    /** More working keys than this nobody oversees. */
    static final int MOST = 100;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private RoleRepository roles;

    /** @param request number of the form; null when no form asked */
    public void mayAdd(KeyOwner owner, UUID request, Instant now) {
        if (request != null && !keys.isNew(request)) {
            throw new RuleViolated(IdentityRule.KEY_MADE_ALREADY);
        }
        if (keys.activeOf(owner.companyId(), now) >= MOST) {
            throw new RuleViolated(IdentityRule.KEYS_TOO_MANY, Map.of("most", MOST));
        }
    }

    /** Never with more, nor for longer, than who makes it may himself. @param maker the person */
    public void add(ApiKey key, KeyOwner owner, long maker, UUID request) {
        KeyPermissions.check(key.permissions(), owner.staff(), roles.reach(maker, owner.companyId()), key.expiresAt());
        keys.add(key, request);
    }
}
