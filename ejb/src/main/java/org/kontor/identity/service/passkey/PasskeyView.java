package org.kontor.identity.service.passkey;

import java.time.Instant;

/** A passkey as its owner knows it. @param backedUp whether the device's maker keeps a copy for the owner's other devices */
public record PasskeyView(
        long id, String name, boolean backedUp, Instant createdAt, Instant lastUsedAt, Instant suspectedAt) {}
