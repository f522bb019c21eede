package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
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

/** Gives a key a new secret while the old one goes on for a while, so that no program has to stand still. */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class RotateApiKey {

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CallerQueries callers;

    @EJB
    private ApiKeyQueries queries;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private RoleRepository roles;

    @Inject
    private Clock clock;

    public NewKeyView rotate(RotateApiKeyCommand command) {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        ApiKey key = keys.byId(command.id(), owner.companyId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.KEY_UNKNOWN));
        if (command.request() != null && !keys.isNew(command.request())) {
            throw new RuleViolated(IdentityRule.KEY_MADE_ALREADY);
        }
        Set<String> held = new TreeSet<>(queries.key(command.id()).permissions());
        held.retainAll(KeyPermissions.possible(owner.staff()));
        String secret = KeySecret.make(random);
        ApiKey next =
                key.rotate(secret, held, command.overlap(), caller.personId(), caller.personName(), clock.instant());
        KeyPermissions.check(held, owner.staff(), roles.reach(caller.personId(), owner.companyId()), next.expiresAt());
        keys.add(next, command.request());
        return new NewKeyView(next.id(), next.name(), secret);
    }
}
