package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.kontor.identity.model.ApiKey;
import org.kontor.identity.model.ApiKeyRepository;

/** Finds out whose key a program shows. Tells nothing about keys that do not exist or were withdrawn. */
@Stateless
@PermitAll
public class CheckApiKey {

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private Clock clock;

    public Optional<CallerName> check(String key) {
        if (key.isEmpty() || key.length() > ApiKey.MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<Long> id = keys.activeIdOf(key);
        id.ifPresent(found -> keys.used(found, clock.instant()));
        return id.map(CallerName::ofKey);
    }
}
