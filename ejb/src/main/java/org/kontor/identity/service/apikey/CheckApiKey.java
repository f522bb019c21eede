package org.kontor.identity.service.apikey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.apikey.KeyRefusal;
import org.kontor.identity.model.apikey.KeySecret;

/** Finds out whose key a program shows, and whether it holds now and from there. */
@Stateless
@PermitAll
public class CheckApiKey {

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private Clock clock;

    /**
     * @param address of the client, as far as the server knows it
     * @return nothing when there is no such key
     */
    public Optional<KeyCheck> check(String secret, String address) {
        if (!KeySecret.mayBeKey(secret)) {
            return Optional.empty();
        }
        Optional<ApiKey> found = keys.bySecret(secret);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ApiKey key = found.get();
        Instant now = clock.instant();
        KeyRefusal refusal = key.refusal(address, now);
        if (refusal == null) {
            keys.used(key.id(), now);
        }
        return Optional.of(KeyCheck.of(key.id(), key.companyId(), refusal));
    }
}
