package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.KeySecret;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** Makes a key for the caller's company, or for staff: never with more than its maker may. Its secret is told once. */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class MakeApiKey {

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CallerQueries callers;

    @Inject
    private KeepApiKey keys;

    @Inject
    private Clock clock;

    public NewKeyView make(MakeApiKeyCommand command) {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        Instant now = clock.instant();
        keys.mayAdd(owner, command.request(), now);
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
        keys.add(key, owner, caller.personId(), command.request());
        return new NewKeyView(key.id(), key.name(), secret);
    }
}
