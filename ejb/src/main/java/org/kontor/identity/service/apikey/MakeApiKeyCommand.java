package org.kontor.identity.service.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * @param addresses ranges parted by commas or spaces; empty for everywhere
 * @param expiresAt null for the longest time a key may live
 * @param request number of the form: the same one makes no second key
 */
public record MakeApiKeyCommand(
        String name, Set<String> permissions, String addresses, Instant expiresAt, UUID request) {}
