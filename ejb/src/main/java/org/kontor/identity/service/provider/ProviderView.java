package org.kontor.identity.service.provider;

import java.time.Instant;

/** A company's identity provider, without its secret. */
public record ProviderView(
        String issuer,
        String clientId,
        String roleCode,
        long unitId,
        boolean passwordAllowed,
        boolean active,
        Instant changedAt,
        String changedBy) {}
