package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.apikey.KeyPermissions;
import org.kontor.identity.model.apikey.KeySecret;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Makes a key for the caller's company, or for staff: never with more than its maker may. Its secret is told once. */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class MakeApiKey {

    /** More working keys than this nobody oversees. */
    static final int MOST = 100;

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CallerQueries callers;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    public NewKeyView make(MakeApiKeyCommand command) {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        Instant now = clock.instant();
        if (command.request() != null && !keys.isNew(command.request())) {
            throw new RuleViolated(IdentityRule.KEY_MADE_ALREADY);
        }
        if (keys.activeOf(owner.companyId(), now) >= MOST) {
            throw new RuleViolated(IdentityRule.KEYS_TOO_MANY, Map.of("most", MOST));
        }
        String secret = KeySecret.make(random);
        ApiKey key = ApiKey.make(
                new ApiKey.Wish(
                        command.name(),
                        owner.companyId(),
                        command.permissions(),
                        command.addresses(),
                        command.expiresAt()),
                secret,
                caller.personId(),
                caller.personName(),
                now);
        KeyPermissions.check(
                key.permissions(), owner.staff(), roles.reach(caller.personId(), owner.companyId()), key.expiresAt());
        keys.add(key, command.request());
        return new NewKeyView(key.id(), key.name(), secret);
    }
}
